package se.samdiarium.demo.launcher;

import java.util.ArrayList;
import java.util.List;
import se.samdiarium.demo.sample.Role;

/** What the person at the console needs to begin: address, one log-in per role, how to stop. */
final class LoginTable {

    private static final String UPPSALA = "03";
    private static final String SKANE = "12";
    private static final String ROW = "  %-26s %-24s %-32s %s";

    private LoginTable() {
    }

    static String of(DemoSystem system) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Samdiarium is ready: " + system.baseUri());
        lines.add("");
        lines.add(ROW.formatted("Who", "Username", "Password", "PIN for signing"));
        lines.add(row(system.login(Role.REGISTRAR, UPPSALA)));
        lines.add(row(system.login(Role.SIGNATORY, UPPSALA)));
        lines.add(row(system.login(Role.LAWYER, UPPSALA)));
        lines.add(row(system.login(Role.SIGNATORY, SKANE)));
        lines.add(row(system.logins().of(Logins.AUDITOR)));
        lines.add(row(system.logins().admin()));
        lines.add("");
        lines.add("Log-ins of all 21 regions: " + system.logins().file());
        lines.add("Server log:                " + system.serverLog());
        lines.add("Stop with Ctrl-C.");
        return String.join(System.lineSeparator(), lines);
    }

    private static String row(Login login) {
        String who = login.person().map(person -> person.role().title() + " " + place(person.region().name()))
                .orElse(login.username().equals(Logins.AUDITOR) ? "Revisor" : "Administratör");
        return ROW.formatted(who, login.username(), login.password(), login.pin().orElse("")).stripTrailing();
    }

    private static String place(String region) {
        return region.replace("Region ", "");
    }
}
