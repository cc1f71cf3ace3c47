package se.samdiarium.bench.harness;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.samdiarium.bench.acknowledgement.AcknowledgementBench;
import se.samdiarium.bench.crash.CrashBench;
import se.samdiarium.bench.ingest.IngestBench;
import se.samdiarium.bench.legacy.ImportBench;
import se.samdiarium.bench.list.ListBench;
import se.samdiarium.bench.quality.QualityBench;
import se.samdiarium.bench.registration.RegistrationBench;
import se.samdiarium.bench.signing.SigningBench;
import se.samdiarium.bench.signing.SigningLoadBench;

/** {@code ./samdiarium bench}: starts the system, loads it, and tells the figures. */
@Command(name = "samdiarium bench", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures the running system beside its peers; prints tables and writes JSON to bench/target.",
        footer = {"", "Exit code 1 when a number is missing, twice or lost; a goal of speed that is not met is told and changes no exit code."})
public final class Main implements Callable<Integer> {

    /** In the order in which they run. What needs a killed server comes last; the large diary slows nothing that comes before it. */
    private static final List<Bench> BENCHES = List.of(new RegistrationBench(), new AcknowledgementBench(), new ImportBench(),
            new IngestBench(), new ListBench(), new QualityBench(), new SigningBench(), new SigningLoadBench(), new CrashBench());

    @Parameters(paramLabel = "NAME",
            description = "What to run. Default: all. One of: registration, acknowledgement, import, ingest, list, quality, signing, "
                    + "signing-load, crash.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--home", hidden = true, defaultValue = ".", description = "Folder of the project.")
    private Path home;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder to use and keep. Default: a new one, removed afterwards.")
    private Path data;

    @Option(names = "--seconds", paramLabel = "N", description = "Seconds each figure is measured. Default: 10; acknowledgement 60.")
    private Integer seconds;

    @Option(names = "--clients", paramLabel = "N", defaultValue = "64", description = "Registrars at the same time. Default: 64.")
    private int clients;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3",
            description = "How often registration is compared; the middle is told. Default: 3.")
    private int rounds;

    @Option(names = "--kills", paramLabel = "N", defaultValue = "10", description = "How often crash kills the server. Default: 10.")
    private int kills;

    @Option(names = "--entries", paramLabel = "N", defaultValue = "1000000", description = "Entries in the diary of list. Default: 1000000.")
    private int entries;

    @Option(names = "--shared", paramLabel = "DIR",
            description = "Where quality finds data/*.txt and corpus/statutes. Default: the folder shared beside the project.")
    private Path shared;

    /** Exit code 0 when all checks hold, 1 when one is broken, 2 for wrong options. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PrintStream console = System.out;
        Settings settings = new Settings(home.toAbsolutePath().normalize(), Optional.ofNullable(data), Optional.ofNullable(seconds), clients, rounds,
                kills, entries, Optional.ofNullable(shared));
        List<Bench> chosen = chosen();
        List<Report> reports = new ArrayList<>();
        try (BenchSystem system = chosen.stream().anyMatch(Bench::needsSystem) ? BenchSystem.start(settings) : null) {
            for (Bench bench : chosen) {
                console.printf("%n%s: %s ...%n", bench.name(), bench.what());
                Report report = bench.run(system, settings);
                report.write(settings.target().resolve(bench.name() + ".json"));
                console.print(report.text());
                reports.add(report);
            }
        }
        return reports.stream().allMatch(Report::holds) ? 0 : 1;
    }

    private List<Bench> chosen() {
        for (String name : names) {
            if (BENCHES.stream().noneMatch(bench -> bench.name().equals(name))) {
                throw new CommandLine.ParameterException(new CommandLine(this), "There is no bench '%s'. There are: %s."
                        .formatted(name, String.join(", ", BENCHES.stream().map(Bench::name).toList())));
            }
        }
        return BENCHES.stream().filter(bench -> names.isEmpty() || names.contains(bench.name())).toList();
    }
}
