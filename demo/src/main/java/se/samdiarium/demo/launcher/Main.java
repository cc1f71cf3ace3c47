package se.samdiarium.demo.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./samdiarium run}: starts the demo system in the foreground, until Ctrl-C. */
@Command(name = "samdiarium run", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Starts PostgreSQL, the demo trust service and Payara Server with Samdiarium, loads sample data, and runs until Ctrl-C.")
public final class Main implements Callable<Integer> {

    private static final int REFUSED = 1;

    @Option(names = "--home", hidden = true, defaultValue = ".", description = "Folder of the project.")
    private Path home;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder, kept between starts. Default: var in the project.")
    private Path data;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "Port of the web server; 0 takes a free one. Default: 8080.")
    private int port;

    @Option(names = "--trust-port", paramLabel = "PORT", defaultValue = "8099",
            description = "Port of the demo trust service; 0 takes a free one. Default: 8099.")
    private int trustPort;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "Address the web server listens on. Default: 127.0.0.1, this machine only.")
    private String bind;

    @Option(names = "--ear", paramLabel = "FILE", description = "The application. Default: the one Maven builds.")
    private Path ear;

    @Option(names = "--no-sample-data", description = "Leaves the accounts and documents of the demo out.")
    private boolean noSampleData;

    /** Exit code 0 after Ctrl-C, 1 when the system could not start, 2 for wrong options. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() {
        PrintStream console = System.out;
        DemoSystem system = new DemoSystem(options(), console);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            boolean asked = stopped.getCount() > 0;
            if (asked) {
                console.println();
                console.println("Stopping ...");
            }
            system.close();
            if (asked) {
                console.println("Stopped. The data is kept in " + system.dataFolder());
                console.flush();
                Runtime.getRuntime().halt(0);
            }
        }, "stop"));
        return run(system, console, stopped);
    }

    private static int run(DemoSystem system, PrintStream console, CountDownLatch stopped) {
        try {
            system.start();
            console.println(LoginTable.of(system));
            stopped.await();
            return 0;
        } catch (StartRefused e) {
            console.println();
            console.println(e.getMessage());
            stopped.countDown();
            return REFUSED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return REFUSED;
        }
    }

    private Options options() {
        Options options = Options.of(home).bind(bind).ports(port, trustPort).sampleData(!noSampleData);
        options = data == null ? options : options.dataFolder(data);
        return ear == null ? options : options.ear(ear);
    }
}
