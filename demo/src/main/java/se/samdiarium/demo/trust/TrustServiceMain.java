package se.samdiarium.demo.trust;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * The demo trust service as a process: {@code TrustServiceMain --data DIR --port N [--with-parent] [--for-tests]}.
 * Reads {@link SettingsFiles} in DIR. Prints {@code READY http://127.0.0.1:N} on standard output when it accepts connections, then runs until it
 * is terminated; with {@code --with-parent} it also ends when the process that started it ends, and with
 * {@code --for-tests} it has {@link TestEndpoints}. Exit status 2: wrong arguments; 3: port taken;
 * 4: settings or data folder unusable; each with one sentence on standard error.
 */
public final class TrustServiceMain {

    private static final String USAGE = "Usage: TrustServiceMain --data DIR --port N [--with-parent] [--for-tests]";

    private TrustServiceMain() {
    }

    /** Starts. */
    public static void main(String[] arguments) throws InterruptedException {
        Path data = null;
        int port = -1;
        boolean withParent = false;
        boolean forTests = false;
        for (int i = 0; i < arguments.length; i++) {
            boolean hasValue = i + 1 < arguments.length;
            if ("--data".equals(arguments[i]) && hasValue) {
                data = Path.of(arguments[++i]);
            } else if ("--port".equals(arguments[i]) && hasValue && arguments[i + 1].matches("\\d{1,5}")) {
                port = Integer.parseInt(arguments[++i]);
            } else if ("--with-parent".equals(arguments[i])) {
                withParent = true;
            } else if ("--for-tests".equals(arguments[i])) {
                forTests = true;
            } else {
                fail(2, USAGE);
            }
        }
        if (data == null || port < 0) {
            fail(2, USAGE);
        }
        run(data, port, withParent, forTests);
    }

    private static void run(Path data, int port, boolean withParent, boolean forTests) throws InterruptedException {
        try {
            MovableClock clock = new MovableClock();
            TrustService service = TrustService.start(SettingsFiles.read(data, port, clock), Optional.of(clock).filter(movable -> forTests));
            Runtime.getRuntime().addShutdownHook(new Thread(service::close));
            if (withParent) {
                Optional<ProcessHandle> parent = ProcessHandle.current().parent();
                parent.ifPresent(handle -> handle.onExit().thenRun(() -> System.exit(0)));
            }
            System.out.println("READY " + service.baseUri());
            System.out.flush();
            new CountDownLatch(1).await();
        } catch (BindException e) {
            fail(3, "Port %d on 127.0.0.1 is taken: stop the program that uses it or choose another port.".formatted(port));
        } catch (IOException | IllegalArgumentException e) {
            fail(4, "The demo trust service cannot start from %s: %s.".formatted(data, e.getMessage()));
        }
    }

    private static void fail(int status, String sentence) {
        System.err.println(sentence);
        System.exit(status);
    }
}
