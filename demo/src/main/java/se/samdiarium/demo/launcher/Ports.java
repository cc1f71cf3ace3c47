package se.samdiarium.demo.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports are checked before anything is started, so that a refusal leaves nothing behind. */
final class Ports {

    private static final int HIGHEST = 65_535;

    private Ports() {
    }

    /**
     * The port to use: the wanted one if it is free, any free one for 0.
     *
     * @throws StartRefused when the wanted port is taken; names the option that changes it
     */
    static int claim(String address, int wanted, String purpose, String option) {
        if (wanted < 0 || wanted > HIGHEST) {
            throw new StartRefused("Port %d for %s is not between 1 and %d: change it with %s.".formatted(wanted, purpose, HIGHEST, option));
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), wanted));
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new StartRefused("Port %d for %s cannot be used on %s (%s): stop what uses it, or choose another with %s."
                    .formatted(wanted, purpose, address, e.getMessage(), option), e);
        }
    }

    /** Any free port of the loopback address. */
    static int free() {
        return claim("127.0.0.1", 0, "internal use", "no option");
    }
}
