package se.samdiarium.bench.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import se.samdiarium.ades.BaselineLevel;
import se.samdiarium.ades.Expectation;
import se.samdiarium.ades.RequiredQualification;
import se.samdiarium.ades.SignatureValidation;
import se.samdiarium.ades.Verdict;
import se.samdiarium.bench.harness.Bench;
import se.samdiarium.bench.harness.BenchSystem;
import se.samdiarium.bench.harness.Report;
import se.samdiarium.bench.harness.Settings;
import se.samdiarium.bench.measure.Load;
import se.samdiarium.bench.measure.Measured;

/** Verdicts on uploads, the 21 counterparts of a round, one file signed 21 times beside DSS with its default settings, and a file of 100 MB. */
public final class SigningBench implements Bench {

    private static final int PAGES = 20;
    private static final int FEW_PAGES = 5;
    private static final int MANY_PAGES = 12;
    private static final int CORES = 2;
    private static final int RUNS = 5;
    private static final double QUICK_MS = 2_000;
    private static final double FULL_MS = 5_000;
    private static final double ROUND_SECONDS = 6;
    private static final double FASTER = 5;
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "signing";
    }

    @Override
    public String what() {
        return "verdicts on signed files, beside DSS with its default settings";
    }

    @Override
    public boolean needsSystem() {
        return false;
    }

    @Override
    public Report run(BenchSystem system, Settings settings) throws Exception {
        Report report = new Report("signing: %d cores".formatted(Runtime.getRuntime().availableProcessors()), "DSS with default settings");
        try (Workshop workshop = new Workshop(settings.target().resolve("signing"))) {
            uploads(workshop, settings, report);
            round(workshop, report);
            sharedFile(workshop, report);
            LargeFile.measure(workshop, report);
        }
        return report;
    }

    private static void uploads(Workshop workshop, Settings settings, Report report) throws Exception {
        Path base = workshop.base(PAGES - 1);
        Path signed = workshop.sign(base, 1, BaselineLevel.LT);
        Expectation expected = new Expectation(RequiredQualification.QESIG, Workshop.signatory(1));
        Duration length = settings.length(10);
        Measured quick = verdicts(workshop.validation(), signed, base, expected, length);
        Measured full = verdicts(workshop.validation(), signed, base, expected.withPictures(true), length);
        report.line("verdict on an upload of %d pages, one at a time".formatted(PAGES), quick)
                .line("same, with all pages compared as pictures", full)
                .goal("p95 at most 2 s", quick.errors() == 0 && quick.p95() <= QUICK_MS, millis(quick.p95()))
                .goal("p95 at most 5 s with pictures", full.errors() == 0 && full.p95() <= FULL_MS, millis(full.p95()))
                .check("every verdict is 'accepted'", quick.errors() + full.errors() == 0, quick.errors() + full.errors() + " were not");
    }

    private static Measured verdicts(SignatureValidation validation, Path signed, Path base, Expectation expected, Duration length)
            throws InterruptedException {
        return Load.closed(length).by(List.of(() -> {
            requireAccepted(validation.validate(signed, base, expected));
            return true;
        }));
    }

    private static void round(Workshop workshop, Report report) throws Exception {
        Path base = workshop.base(PAGES - 1);
        List<Callable<Verdict>> validations = new ArrayList<>();
        for (int region = 1; region <= Workshop.REGIONS; region++) {
            Path signed = workshop.sign(base, region, BaselineLevel.LT);
            Expectation expected = new Expectation(RequiredQualification.QESIG, Workshop.signatory(region));
            validations.add(() -> workshop.validation().validate(signed, base, expected));
        }
        long begun = System.nanoTime();
        long accepted = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(CORES)) {
            for (Future<Verdict> verdict : threads.invokeAll(validations)) {
                accepted += verdict.get() instanceof Verdict.Accepted ? 1 : 0;
            }
        }
        double seconds = (System.nanoTime() - begun) / NANOS;
        report.goal("21 counterparts of %d pages validated on %d threads within 6 s".formatted(PAGES, CORES), seconds <= ROUND_SECONDS,
                        seconds(seconds))
                .check("all 21 counterparts are accepted", accepted == Workshop.REGIONS, accepted + " were");
    }

    private static void sharedFile(Workshop workshop, Report report) throws Exception {
        Path base = workshop.base(FEW_PAGES - 1);
        Path shared = base;
        for (int region = 1; region <= Workshop.REGIONS; region++) {
            shared = workshop.sign(shared, region, BaselineLevel.T);
        }
        Path signed = workshop.preservation().renew(shared, workshop.folder().resolve("shared.pdf")).file();
        Expectation expected = new Expectation(RequiredQualification.QESIG,
                IntStream.rangeClosed(1, Workshop.REGIONS).mapToObj(Workshop::signatory).toList(), false);
        DefaultValidator peer = new DefaultValidator(workshop.trustSettings(), Files.createDirectories(workshop.folder().resolve("peer")));
        boolean same = workshop.validation().validate(signed, base, expected) instanceof Verdict.Accepted && peer.passes(signed);
        double ours = middle(() -> workshop.validation().validate(signed, base, expected));
        double theirs = middle(() -> peer.passes(signed));
        report.check("one file signed 21 times passes with both", same, same ? "it does" : "it does not")
                .goal("one file of %d pages signed 21 times: at least 5 times faster than DSS".formatted(FEW_PAGES), theirs / ours >= FASTER,
                        String.format(Locale.ROOT, "%s beside %s, %.1f times", seconds(ours), seconds(theirs), theirs / ours));
        tampering(workshop, peer, report);
    }

    private static void tampering(Workshop workshop, DefaultValidator peer, Report report) throws IOException {
        Set<Tampering> missed = EnumSet.noneOf(Tampering.class);
        int caught = 0;
        int caughtByPeer = 0;
        for (int pages : List.of(FEW_PAGES, MANY_PAGES)) {
            Path base = workshop.document(pages);
            Path signed = workshop.signInvisibly(base, 1);
            for (Tampering way : Tampering.values()) {
                Path changed = Files.write(Files.createTempFile(workshop.folder(), "changed", ".pdf"), way.of(signed));
                Verdict verdict = workshop.validation().validate(changed, base, new Expectation(RequiredQualification.QESIG));
                boolean found = verdict instanceof Verdict.Rejected;
                boolean foundByPeer = !peer.passes(changed);
                caught += found ? 1 : 0;
                caughtByPeer += foundByPeer ? 1 : 0;
                if (!found) {
                    missed.add(way);
                }
                report.goal("%s, %d pages".formatted(way.words(), pages), found, "ours %s, DSS default %s".formatted(word(found), word(foundByPeer)));
            }
        }
        report.check("every way of tampering is rejected", missed.isEmpty(), missed.isEmpty() ? "all " + caught : missed + " passed")
                .check("strictly more than DSS with default settings rejects", caught > caughtByPeer, caught + " beside " + caughtByPeer);
    }

    private static String word(boolean found) {
        return found ? "rejects" : "PASSES";
    }

    private static double middle(Callable<?> work) throws Exception {
        double[] seconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long begun = System.nanoTime();
            work.call();
            seconds[i] = (System.nanoTime() - begun) / NANOS;
        }
        Arrays.sort(seconds);
        return seconds[RUNS / 2];
    }

    private static void requireAccepted(Verdict verdict) {
        if (!(verdict instanceof Verdict.Accepted)) {
            throw new IllegalStateException(verdict.assessment().reasons().toString());
        }
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.0f ms", value);
    }

    static String seconds(double value) {
        return String.format(Locale.ROOT, "%.2f s", value);
    }
}
