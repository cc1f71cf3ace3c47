package se.samdiarium.bench.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import se.samdiarium.bench.harness.Bench;
import se.samdiarium.bench.harness.BenchSystem;
import se.samdiarium.bench.harness.Report;
import se.samdiarium.bench.harness.Settings;
import se.samdiarium.bench.measure.Load;
import se.samdiarium.bench.measure.Measured;
import se.samdiarium.bench.measure.Work;
import se.samdiarium.demo.sample.Api;
import se.samdiarium.demo.sample.Role;
import se.samdiarium.demo.sample.SampleDocuments.SampleFile;

/**
 * How soon what was registered is found, while letters of ten pages come in at half the rate the system takes. Every other one is looked for by
 * the person who registered it, with one question; the others by somebody else, who asks again until it is found.
 */
public final class FreshnessBench implements Bench {

    private static final String HOST = "03";
    private static final int SECONDS = 30;
    private static final int SATURATING = 4;
    private static final int PEOPLE = 12;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration ASK_AGAIN = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double GOAL_FACTS_MILLIS = 100;
    private static final double GOAL_TEXT_MILLIS = 1_000;

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public String what() {
        return "how soon a registered letter is found, at half the load the system can take";
    }

    @Override
    public Report run(BenchSystem system, Settings settings) throws Exception {
        Duration length = settings.length(SECONDS);
        TenPages letters = new TenPages(settings.shared());
        List<Work> saturating = new ArrayList<>();
        for (int i = 0; i < SATURATING; i++) {
            Random random = new Random(-i);
            Desk desk = Desk.of(system, HOST);
            saturating.add(() -> {
                desk.register(letters.with(Desk.word(random)), "Remissvar");
                return true;
            });
        }
        Load.closed(WARM_UP).by(saturating);
        Measured full = Load.closed(length).by(saturating);
        system.awaitQuiet();
        Found found = new Found();
        List<Work> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new Person(system, letters, new Random(PEOPLE + i), found));
        }
        double half = full.perSecond() / 2;
        Measured load = Load.open(half, length).by(people);
        return report(letters, full, load, found);
    }

    private static Report report(TenPages letters, Measured full, Measured load, Found found) {
        Report report = new Report("freshness: %s; full load %.1f a second, half load %.1f asked for and %.1f done".formatted(letters.what(),
                full.perSecond(), full.perSecond() / 2, load.perSecond()), "");
        Measured facts = Measured.of(found.facts, load.seconds());
        Measured text = Measured.of(found.text, load.seconds());
        Measured own = Measured.of(found.own, load.seconds());
        report.line("full load: handed in and registered", full);
        report.line("half load, to somebody else: registered, then found by number and title", facts);
        report.line("half load, to somebody else: handed in, then found by its last page", text);
        report.line("half load, to who registered: the first question after the registration", own);
        report.goal("found by number and title by all: p95 at most %.0f ms".formatted(GOAL_FACTS_MILLIS), facts.p95() <= GOAL_FACTS_MILLIS,
                "%.0f ms".formatted(facts.p95()));
        report.goal("found by its text: p95 at most %.0f ms".formatted(GOAL_TEXT_MILLIS), text.p95() <= GOAL_TEXT_MILLIS,
                "%.0f ms".formatted(text.p95()));
        report.check("who registered finds it with the first question", found.missed.get() == 0,
                found.missed + " of " + found.own.size() + " not found");
        report.check("all were found", load.errors() == 0 && full.errors() == 0, full.errors() + load.errors() + " errors " + load.faults());
        return report;
    }

    /** Times in nanoseconds, of all people. */
    private static final class Found {
        private final Queue<Long> facts = new ConcurrentLinkedQueue<>();
        private final Queue<Long> text = new ConcurrentLinkedQueue<>();
        private final Queue<Long> own = new ConcurrentLinkedQueue<>();
        private final AtomicInteger missed = new AtomicInteger();
    }

    /** Registers a letter, and sees to it that it is found. */
    private static final class Person implements Work {

        private final Desk desk;
        private final Api other;
        private final TenPages letters;
        private final Random random;
        private final Found found;
        private boolean own;

        Person(BenchSystem system, TenPages letters, Random random, Found found) {
            this.desk = Desk.of(system, HOST);
            this.other = system.person(Role.LAWYER, HOST);
            this.letters = letters;
            this.random = random;
            this.found = found;
        }

        @Override
        public boolean once() throws TimeoutException {
            String inText = Desk.word(random);
            String inTitle = Desk.word(random);
            SampleFile letter = letters.with(inText);
            long handedIn = System.nanoTime();
            String number = desk.register(letter, "Remissvar " + inTitle).getString("number");
            long registered = System.nanoTime();
            own = !own;
            if (own) {
                boolean there = desk.finds(inTitle);
                found.own.add(System.nanoTime() - registered);
                found.missed.addAndGet(there && desk.finds(inText) && desk.finds(number) ? 0 : 1);
            } else {
                await(inTitle, registered);
                await(number, registered);
                found.facts.add(System.nanoTime() - registered);
                await(inText, registered);
                found.text.add(System.nanoTime() - handedIn);
            }
            return true;
        }

        private void await(String question, long since) throws TimeoutException {
            while (!Desk.finds(other, question)) {
                if (System.nanoTime() - since > PATIENCE.toNanos()) {
                    throw new TimeoutException("not found within " + PATIENCE + ": " + question);
                }
                LockSupport.parkNanos(ASK_AGAIN.toNanos());
            }
        }
    }
}
