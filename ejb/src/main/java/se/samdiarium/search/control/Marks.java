package se.samdiarium.search.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import se.samdiarium.search.Fragment;
import se.samdiarium.search.Sought;

/** Marks what a question asks for in a whole text that the asker already has before him. */
final class Marks {

    private static final int MOST_PASSAGES = 1;
    private static final Pattern BLANKS = Pattern.compile("[ \\n\\r\\t\u00a0]*");

    private final SwedishAnalysis analysis;

    Marks(SwedishAnalysis analysis) {
        this.analysis = analysis;
    }

    /** The pages, each in pieces, when no more than this text is known of the document: what in the text answers the question is marked. */
    List<List<Fragment>> of(Sought sought, List<String> pages) {
        return of(sought, pages, answering(String.join("\f", pages)).part(query(QuestionReader.read(sought.words()).tree())));
    }

    /**
     * The pages, each in pieces.
     *
     * @param asked what is marked of the words sought
     */
    List<List<Fragment>> of(Sought sought, List<String> pages, Query asked) {
        String text = String.join("\f", pages);
        SortedMap<Integer, Integer> places = new TreeMap<>();
        if (QuestionReader.read(sought.words()).tree().asksForText() && !pages.isEmpty()) {
            places.putAll(places(asked, text));
        }
        sought.section().ifPresent(section -> SectionReferences.in(text).stream().filter(reference -> reference.isTo(section))
                .forEach(reference -> places.merge(reference.start(), reference.end(), Math::max)));
        return cut(pages, joined(places, text));
    }

    /** Whether a piece of text answers a question of words; any does when nothing is asked. */
    boolean answers(String words, String text) {
        Question question = QuestionReader.read(words).tree();
        if (!question.asks()) {
            return true;
        }
        return answering(text).answers(query(question));
    }

    private Answering answering(String text) {
        MemoryIndex piece = new MemoryIndex();
        piece.addField(Fields.TEXT, text, analysis.text());
        return new Answering(piece.createSearcher(), 0);
    }

    private Query query(Question question) {
        return new LuceneQueries(analysis, Set.of()).question(question, false);
    }

    /** Marks with nothing but blanks between them, on one page, are one. */
    private static SortedMap<Integer, Integer> joined(SortedMap<Integer, Integer> places, String text) {
        NavigableMap<Integer, Integer> joined = new TreeMap<>();
        places.forEach((start, end) -> {
            boolean follows = !joined.isEmpty() && (joined.lastEntry().getValue() >= start
                    || BLANKS.matcher(text.substring(joined.lastEntry().getValue(), start)).matches());
            joined.merge(follows ? joined.lastKey() : start, end, Math::max);
        });
        return joined;
    }

    @SuppressWarnings("unchecked")
    private SortedMap<Integer, Integer> places(Query question, String text) {
        Optional<Query> asked = Snippets.inField(Fields.TEXT, question);
        if (asked.isEmpty()) {
            return new TreeMap<>();
        }
        try {
            Object found = UnifiedHighlighter.builderWithoutSearcher(analysis.text()).withMaxLength(text.length() + 1)
                    .withMaxNoHighlightPassages(0)
                    .withBreakIterator(WholeBreakIterator::new).withFormatter(new Places()).build()
                    .highlightWithoutSearcher(Fields.TEXT, asked.get(), text, MOST_PASSAGES);
            return found == null ? new TreeMap<>() : (SortedMap<Integer, Integer>) found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts the text into its pages again, each into pieces. A mark over the end of a page is cut there. */
    private static List<List<Fragment>> cut(List<String> pages, SortedMap<Integer, Integer> places) {
        List<List<Fragment>> marked = new ArrayList<>();
        int begin = 0;
        for (String page : pages) {
            List<Fragment> pieces = new ArrayList<>();
            int at = 0;
            for (var place : places.subMap(begin, begin + page.length()).entrySet()) {
                int start = Math.max(at, place.getKey() - begin);
                int end = Math.min(page.length(), place.getValue() - begin);
                if (end > start) {
                    add(pieces, page.substring(at, start), false);
                    add(pieces, page.substring(start, end), true);
                    at = end;
                }
            }
            add(pieces, page.substring(at), false);
            marked.add(List.copyOf(pieces));
            begin += page.length() + 1;
        }
        return List.copyOf(marked);
    }

    private static void add(List<Fragment> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Fragment(text, marked));
        }
    }

    /** Tells where the found words stand. */
    private static final class Places extends PassageFormatter {

        @Override
        public SortedMap<Integer, Integer> format(Passage[] passages, String content) {
            SortedMap<Integer, Integer> places = new TreeMap<>();
            for (Passage passage : passages) {
                for (int match = 0; match < passage.getNumMatches(); match++) {
                    places.merge(passage.getMatchStarts()[match], passage.getMatchEnds()[match], Math::max);
                }
            }
            return places;
        }
    }
}
