package se.samdiarium.bench.quality;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.bench.harness.Bench;
import se.samdiarium.bench.harness.BenchSystem;
import se.samdiarium.bench.harness.Report;
import se.samdiarium.bench.harness.Settings;
import se.samdiarium.language.boundary.SwedishWords;

/** Inflection, compounds and known items on the development set and statutes that lie beside the project ({@code --shared}
 * names others), and on a set of our own that nothing was tuned on. */
public final class QualityBench implements Bench {

    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST = 1_000;

    @Override
    public String name() {
        return "quality";
    }

    @Override
    public String what() {
        return "Swedish words found, beside Lucene's SwedishAnalyzer and PostgreSQL's swedish";
    }

    @Override
    public Report run(BenchSystem system, Settings settings) throws Exception {
        Path data = settings.shared().resolve("data");
        Path statutes = settings.shared().resolve("corpus/statutes");
        Report report = new Report("quality: sets in " + data.getFileName() + ", texts in " + statutes.getFileName(), "");
        if (!Files.isDirectory(data) || !Files.isDirectory(statutes)) {
            return report.goal("sets of words and statutes are there", false, "not in the folder shared beside the project: name one with --shared");
        }
        List<WordSet> sets = List.of(WordSet.development(data), WordSet.heldOut());
        List<Statute> texts = Statute.all(statutes);
        try (Engine ours = LuceneEngine.ours(); Engine lucene = LuceneEngine.swedishAnalyzer();
                Engine postgres = new PostgresEngine(system.connect())) {
            List<Engine> engines = List.of(ours, lucene, postgres);
            for (WordSet set : sets) {
                compare(report, set.name() + ": inflected forms found by their base form", 0.97, engines, engine -> recall(engine, set.paradigms()));
                Map<Engine, Double> mixed = measured(engines, engine -> mixed(engine, set.paradigms()));
                report.goal(set.name() + ": no two words are mixed", mixed.get(ours) == 0, told(mixed, "%.0f"));
                split(report, set);
            }
            for (Engine engine : engines) {
                engine.index(texts.stream().map(Statute::body).toList());
            }
            for (WordSet set : sets) {
                compare(report, set.name() + ": texts with a compound found by its parts", 0.94, engines,
                        engine -> byParts(engine, set.compounds(), texts));
            }
            Map<Engine, Double> known = measured(engines, engine -> knownItems(engine, texts));
            report.goal("known item, title to body, at least SwedishAnalyzer's MRR", known.get(ours) >= known.get(lucene), told(known, "%.3f"));
            for (WordSet set : sets) {
                compare(report, set.name() + ": parts apart found by the compound", 0.94, engines, engine -> byCompound(engine, set.compounds()));
            }
        }
        return report;
    }

    private interface Measure {
        double of(Engine engine) throws Exception;
    }

    private static void compare(Report report, String what, double least, List<Engine> engines, Measure measure) throws Exception {
        Map<Engine, Double> measured = measured(engines, measure);
        report.goal(String.format(Locale.ROOT, "%s, at least %.2f", what, least), measured.get(engines.getFirst()) >= least, told(measured, "%.3f"));
    }

    private static Map<Engine, Double> measured(List<Engine> engines, Measure measure) throws Exception {
        Map<Engine, Double> measured = new java.util.LinkedHashMap<>();
        for (Engine engine : engines) {
            measured.put(engine, measure.of(engine));
        }
        return measured;
    }

    private static String told(Map<Engine, Double> measured, String form) {
        return measured.entrySet().stream().map(entry -> entry.getKey().name() + " " + String.format(Locale.ROOT, form, entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static double recall(Engine engine, List<List<String>> paradigms) throws Exception {
        int all = 0;
        int found = 0;
        for (List<String> forms : paradigms) {
            Set<String> base = engine.terms(forms.getFirst());
            for (String form : forms.subList(1, forms.size())) {
                all++;
                found += Collections.disjoint(base, engine.terms(form)) ? 0 : 1;
            }
        }
        return (double) found / all;
    }

    /** Terms that forms of more than one word are found by. */
    private static double mixed(Engine engine, List<List<String>> paradigms) throws Exception {
        Map<String, Set<String>> owners = new HashMap<>();
        for (List<String> forms : paradigms) {
            for (String form : forms) {
                engine.terms(form).forEach(term -> owners.computeIfAbsent(term, key -> new HashSet<>()).add(forms.getFirst()));
            }
        }
        return owners.values().stream().filter(words -> words.size() > 1).count();
    }

    private static void split(Report report, WordSet set) {
        int right = 0;
        int made = 0;
        int wanted = 0;
        for (WordSet.Judged word : set.words()) {
            Set<Integer> gold = cuts(word.parts());
            Set<Integer> ours = cuts(SwedishWords.shared().of(word.word()).pieces());
            ours.removeAll(word.free());
            wanted += gold.size();
            made += ours.size();
            ours.retainAll(gold);
            right += ours.size();
        }
        double f1 = 2.0 * right / (made + wanted);
        report.goal(set.name() + ": cuts of compounds, F1 at least 0.94", f1 >= 0.94, String.format(Locale.ROOT,
                "ours %.3f (precision %.3f, recall %.3f)", f1, (double) right / made, (double) right / wanted));
    }

    private static Set<Integer> cuts(List<String> pieces) {
        Set<Integer> cuts = new HashSet<>();
        int at = 0;
        for (String piece : pieces.subList(0, pieces.size() - 1)) {
            at += piece.length();
            cuts.add(at);
        }
        return cuts;
    }

    /** Of the texts in which a compound of the set stands, how many are found by its parts in their base form. */
    private static double byParts(Engine engine, List<List<String>> compounds, List<Statute> texts) throws Exception {
        int all = 0;
        int found = 0;
        for (List<String> parts : compounds) {
            String word = String.join("", parts);
            List<Integer> hits = engine.all(typed(parts), MOST);
            for (int id = 0; id < texts.size(); id++) {
                if (texts.get(id).words().contains(word)) {
                    all++;
                    found += hits.contains(id) ? 1 : 0;
                }
            }
        }
        return (double) found / all;
    }

    /** Of texts that say "avtal om samverkan", one for each compound, how many are found by the compound. */
    private static double byCompound(Engine engine, List<List<String>> compounds) throws Exception {
        List<String> apart = new ArrayList<>();
        for (List<String> parts : compounds) {
            List<String> typed = new ArrayList<>(typed(parts));
            Collections.reverse(typed);
            apart.add(String.join(" om ", typed));
        }
        engine.index(apart);
        int found = 0;
        for (int id = 0; id < compounds.size(); id++) {
            found += engine.all(List.of(String.join("", compounds.get(id))), MOST).contains(id) ? 1 : 0;
        }
        return (double) found / compounds.size();
    }

    /** The parts as a person would type them: the linking s away, the last part as it stands. All engines are asked the same. */
    private static List<String> typed(List<String> parts) {
        List<String> typed = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            typed.add(i == parts.size() - 1 ? parts.get(i) : SwedishWords.shared().ofOpening(parts.get(i)));
        }
        return typed;
    }

    private static double knownItems(Engine engine, List<Statute> texts) throws Exception {
        double sum = 0;
        for (int id = 0; id < texts.size(); id++) {
            int rank = engine.any(Stream.of(LETTERS.split(texts.get(id).title())).filter(word -> !word.isEmpty()).toList(), MOST).indexOf(id);
            sum += rank < 0 ? 0 : 1.0 / (rank + 1);
        }
        return sum / texts.size();
    }
}
