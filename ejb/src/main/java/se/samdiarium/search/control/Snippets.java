package se.samdiarium.search.control;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import se.samdiarium.search.Fragment;
import se.samdiarium.search.Snippet;

/** Pieces of title and text with the found words marked, as plain text. */
final class Snippets extends UnifiedHighlighter {

    private static final int READ_AT_MOST = 2_000_000;
    private static final int MOST_SNIPPETS = 3;
    private static final int SNIPPET_LENGTH = 160;
    private static final int CONTEXT = 90;
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    /** Fewer hits than this are not worth a processor of their own. */
    private static final int FEWEST_TOGETHER = 5;

    private final IndexSearcher searcher;

    private Snippets(UnifiedHighlighter.Builder builder, IndexSearcher searcher) {
        super(builder);
        this.searcher = searcher;
    }

    /**
     * Snippets by field and hit; null where nothing is to be marked. What made each hit answer the question is marked, and nothing else. Marking
     * is most of what an answer takes, so the hits are shared out over the processors.
     */
    static Map<String, Object[]> mark(IndexSearcher searcher, SwedishAnalysis analysis, Query question, int[] hits) throws IOException {
        int together = Math.max(FEWEST_TOGETHER, Math.ceilDiv(hits.length, Runtime.getRuntime().availableProcessors()));
        List<Callable<Map<String, Object[]>>> parts = new ArrayList<>();
        for (int first = 0; first < hits.length; first += together) {
            int[] part = Arrays.copyOfRange(hits, first, Math.min(hits.length, first + together));
            parts.add(() -> of(searcher, analysis).mark(question, part));
        }
        Map<String, Object[]> marked = new HashMap<>();
        int first = 0;
        for (Map<String, Object[]> part : searcher.getTaskExecutor().invokeAll(parts)) {
            int place = first;
            part.forEach((field, found) -> System.arraycopy(found, 0, marked.computeIfAbsent(field, key -> new Object[hits.length]), place,
                    found.length));
            first += together;
        }
        return marked;
    }

    private static Snippets of(IndexSearcher searcher, SwedishAnalysis analysis) {
        return new Snippets(UnifiedHighlighter.builder(searcher, analysis.text())
                .withMaxLength(READ_AT_MOST)
                .withMaxNoHighlightPassages(0)
                .withFormatter(new AsSnippets())
                .withPassageSortComparator(Comparator.comparingInt(Passage::getStartOffset))
                .withBreakIterator(() -> new SplittingBreakIterator(LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(SWEDISH), SNIPPET_LENGTH, 0.5f), Fields.PAGE_END)), searcher);
    }

    private Map<String, Object[]> mark(Query question, int[] hits) throws IOException {
        if (!Answering.isAlternative(question)) {
            return alike(question, hits);
        }
        Map<Query, List<Integer>> parts = new LinkedHashMap<>();
        for (int i = 0; i < hits.length; i++) {
            parts.computeIfAbsent(new Answering(searcher, hits[i]).part(question), key -> new ArrayList<>()).add(i);
        }
        Map<String, Object[]> marked = new HashMap<>();
        for (Map.Entry<Query, List<Integer>> part : parts.entrySet()) {
            List<Integer> places = part.getValue();
            alike(part.getKey(), places.stream().mapToInt(place -> hits[place]).toArray()).forEach((field, found) -> {
                Object[] all = marked.computeIfAbsent(field, key -> new Object[hits.length]);
                for (int i = 0; i < found.length; i++) {
                    all[places.get(i)] = found[i];
                }
            });
        }
        return marked;
    }

    private Map<String, Object[]> alike(Query question, int[] hits) throws IOException {
        Map<String, Object[]> marked = new HashMap<>();
        for (String field : List.of(Fields.TITLE, Fields.TEXT)) {
            Optional<Query> asked = hits.length == 0 ? Optional.empty() : inField(field, question);
            if (asked.isPresent()) {
                marked.putAll(highlightFieldsAsObjects(new String[] {field}, asked.get(), hits, new int[] {MOST_SNIPPETS}));
            }
        }
        return marked;
    }

    /** What a question asks for in one field. The highlighter takes it apart for each hit anew, so what concerns other fields costs much. */
    static Optional<Query> inField(String field, Query question) {
        return switch (question) {
            case BoostQuery boosted -> inField(field, boosted.getQuery());
            case DisjunctionMaxQuery any -> inField(field, any.getDisjuncts().stream());
            case BooleanQuery all -> inField(field, all.clauses().stream().filter(each -> !each.isProhibited()).map(BooleanClause::query));
            default -> {
                boolean[] asksThere = new boolean[1];
                question.visit(new QueryVisitor() {
                    @Override
                    public boolean acceptField(String asked) {
                        asksThere[0] |= field.equals(asked);
                        return false;
                    }
                });
                yield asksThere[0] ? Optional.of(question) : Optional.empty();
            }
        };
    }

    private static Optional<Query> inField(String field, Stream<Query> questions) {
        List<Query> asked = questions.flatMap(each -> inField(field, each).stream()).toList();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        asked.forEach(each -> any.add(each, BooleanClause.Occur.SHOULD));
        return asked.size() > 1 ? Optional.of(any.build()) : asked.stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    static List<Snippet> snippets(Map<String, Object[]> marked, String field, int hit) {
        Object[] found = marked.get(field);
        return found == null || found[hit] == null ? List.of() : (List<Snippet>) found[hit];
    }

    /** The whole of a short field with what is marked in its snippets. */
    static List<Fragment> whole(String text, List<Snippet> snippets) {
        List<Fragment> marked = new ArrayList<>();
        int at = 0;
        for (Snippet snippet : snippets) {
            for (Fragment fragment : snippet.fragments()) {
                int found = fragment.marked() ? text.indexOf(fragment.text(), at) : -1;
                if (found >= 0) {
                    add(marked, text.substring(at, found), false);
                    add(marked, fragment.text(), true);
                    at = found + fragment.text().length();
                }
            }
        }
        add(marked, text.substring(at), false);
        return List.copyOf(marked);
    }

    private static void add(List<Fragment> fragments, String text, boolean marked) {
        if (!text.isEmpty()) {
            fragments.add(new Fragment(text, marked));
        }
    }

    private static final class AsSnippets extends PassageFormatter {

        @Override
        public List<Snippet> format(Passage[] passages, String content) {
            List<Snippet> snippets = new ArrayList<>();
            for (Passage passage : passages) {
                snippets.add(new Snippet(page(content, passage.getMatchStarts()[0]), fragments(passage, content)));
            }
            return List.copyOf(snippets);
        }

        private static int page(String content, int offset) {
            return 1 + (int) content.substring(0, offset).chars().filter(c -> c == Fields.PAGE_END).count();
        }

        private static List<Fragment> fragments(Passage passage, String content) {
            List<Fragment> fragments = new ArrayList<>();
            int at = passage.getStartOffset();
            boolean first = true;
            for (int match = 0; match < passage.getNumMatches(); match++) {
                int start = Math.max(at, passage.getMatchStarts()[match]);
                int end = Math.min(passage.getMatchEnds()[match], passage.getEndOffset());
                if (end > start) {
                    add(fragments, before(content.substring(at, start), first), false);
                    add(fragments, blanks(content.substring(start, end)), true);
                    at = end;
                    first = false;
                }
            }
            add(fragments, after(content.substring(at, Math.max(at, passage.getEndOffset()))), false);
            return fragments;
        }

        private static String before(String text, boolean first) {
            String clean = blanks(text);
            if (clean.length() <= CONTEXT * 2 || !first && clean.length() <= CONTEXT * 3) {
                return first ? clean.stripLeading() : clean;
            }
            String tail = clean.substring(clean.indexOf(' ', clean.length() - CONTEXT) + 1);
            return first ? "… " + tail : after(clean) + " " + tail;
        }

        private static String after(String text) {
            String clean = blanks(text);
            if (clean.length() <= CONTEXT * 2) {
                return clean.stripTrailing();
            }
            int end = clean.lastIndexOf(' ', CONTEXT);
            return clean.substring(0, end > 0 ? end : CONTEXT) + " …";
        }

        private static String blanks(String text) {
            return text.replaceAll("\\s+", " ");
        }
    }
}
