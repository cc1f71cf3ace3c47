package se.samdiarium.demo.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import se.samdiarium.demo.sample.Cast;
import se.samdiarium.demo.sample.Person;
import se.samdiarium.demo.sample.Role;
import se.samdiarium.demo.sample.SampleData;

/** Everybody's passwords and PINs, generated at the first start and kept in {@code logins.properties}, readable by the owner only. */
public final class Logins {

    /** Log-in name of the administrator. */
    public static final String ADMIN = "admin";

    /** Log-in name of the auditor, who reads the diaries of all regions. */
    public static final String AUDITOR = SampleData.AUDITOR;

    private final List<Login> all;
    private final Path file;

    private Logins(List<Login> all, Path file) {
        this.all = List.copyOf(all);
        this.file = file;
    }

    static Logins open(Path file, Cast cast, Secrets secrets) {
        Properties kept = read(file);
        SortedMap<String, String> lines = new TreeMap<>();
        kept.forEach((key, value) -> lines.put(key.toString(), value.toString()));
        List<Login> all = new ArrayList<>();
        all.add(new Login(ADMIN, password(lines, ADMIN, secrets), Optional.empty(), Optional.empty()));
        all.add(new Login(AUDITOR, password(lines, AUDITOR, secrets), Optional.empty(), Optional.empty()));
        for (Person person : cast.people()) {
            Optional<String> pin = person.role() == Role.SIGNATORY
                    ? Optional.of(lines.computeIfAbsent(person.username() + ".pin", key -> secrets.pin()))
                    : Optional.empty();
            all.add(new Login(person.username(), password(lines, person.username(), secrets), Optional.of(person), pin));
        }
        if (lines.size() != kept.size()) {
            StringBuilder text = new StringBuilder("# Demo log-ins, generated on this machine. Only for this data folder.\n");
            lines.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
            DataFolder.writeSecret(file, text.toString());
        }
        return new Logins(all, file);
    }

    private static String password(SortedMap<String, String> lines, String username, Secrets secrets) {
        return lines.computeIfAbsent(username + ".password", key -> secrets.password());
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }

    /** The administrator, the auditor and all people. */
    public List<Login> all() {
        return all;
    }

    /** The administrator. */
    public Login admin() {
        return of(ADMIN);
    }

    /** The log-in of this name. */
    public Login of(String username) {
        return all.stream().filter(login -> login.username().equals(username)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No demo log-in is named '" + username + "'."));
    }

    /** Where they are kept. */
    public Path file() {
        return file;
    }
}
