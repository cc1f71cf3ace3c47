package se.samdiarium.bench.harness;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import se.samdiarium.bench.measure.Measured;

/** What a bench found: figures side by side, goals met or not, and checks, which must hold. */
public final class Report {

    private static final String HEAD = "%-72s %10s %10s %9s %9s %9s %9s %7s %8s%n";
    private static final String LINE = "%-72s %10.1f %10d %9.2f %9.2f %9.2f %9.1f %7d %8s%n";

    private final String bench;
    private final String base;
    private final List<Line> lines = new ArrayList<>();
    private final List<Finding> goals = new ArrayList<>();
    private final List<Finding> checks = new ArrayList<>();

    private record Line(String what, Measured measured, OptionalDouble ratio) {
    }

    private record Finding(String what, boolean holds, String found) {
        String text(String yes, String no) {
            return "  %-7s %s: %s".formatted(holds ? yes : no, what, found);
        }

        JsonObject json() {
            return Json.createObjectBuilder().add("what", what).add("holds", holds).add("found", found).build();
        }
    }

    /**
     * An empty report.
     *
     * @param base what the ratios are to
     */
    public Report(String bench, String base) {
        this.bench = bench;
        this.base = base;
    }

    /** A figure. */
    public Report line(String what, Measured measured) {
        lines.add(new Line(what, measured, OptionalDouble.empty()));
        return this;
    }

    /** A figure and its ratio to the base. */
    public Report line(String what, Measured measured, double ratio) {
        lines.add(new Line(what, measured, OptionalDouble.of(ratio)));
        return this;
    }

    /** A goal of speed, with what was found. */
    public Report goal(String what, boolean met, String found) {
        goals.add(new Finding(what, met, found));
        return this;
    }

    /** Something that must hold whatever the machine, with what was found. */
    public Report check(String what, boolean holds, String found) {
        checks.add(new Finding(what, holds, found));
        return this;
    }

    /** Whether all checks hold. */
    public boolean holds() {
        return checks.stream().allMatch(Finding::holds);
    }

    /** As a plain table. */
    public String text() {
        StringBuilder text = new StringBuilder("%n%s%n".formatted(bench));
        if (!lines.isEmpty()) {
            text.append(HEAD.formatted("", "per second", "done", "p50 ms", "p95 ms", "p99 ms", "max ms", "errors", "ratio"));
        }
        for (Line line : lines) {
            Measured m = line.measured();
            text.append(String.format(Locale.ROOT, LINE, line.what(), m.perSecond(), m.done(), m.p50(), m.p95(), m.p99(), m.longest(), m.errors(),
                    line.ratio().isPresent() ? String.format(Locale.ROOT, "%.2f", line.ratio().getAsDouble()) : ""));
            m.faults().forEach(fault -> text.append("    ").append(fault).append(System.lineSeparator()));
        }
        if (!base.isEmpty()) {
            text.append("  ratio: to ").append(base).append(System.lineSeparator());
        }
        goals.forEach(goal -> text.append(goal.text("met", "NOT MET")).append(System.lineSeparator()));
        checks.forEach(check -> text.append(check.text("holds", "BROKEN")).append(System.lineSeparator()));
        return text.toString();
    }

    /** Writes it as JSON. */
    public void write(Path file) throws IOException {
        JsonArrayBuilder figures = Json.createArrayBuilder();
        for (Line line : lines) {
            var figure = Json.createObjectBuilder(line.measured().json()).add("what", line.what());
            line.ratio().ifPresent(ratio -> figure.add("ratio", ratio));
            figures.add(figure);
        }
        JsonObject json = Json.createObjectBuilder().add("bench", bench).add("ratioTo", base).add("figures", figures)
                .add("goals", array(goals)).add("checks", array(checks)).build();
        Files.createDirectories(file.getParent());
        JsonWriterFactory pretty = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        try (Writer out = Files.newBufferedWriter(file); var writer = pretty.createWriter(out)) {
            writer.write(json);
        }
    }

    private static JsonArrayBuilder array(List<Finding> findings) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        findings.forEach(finding -> array.add(finding.json()));
        return array;
    }
}
