package se.samdiarium.bench.inside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import se.samdiarium.search.control.SwedishAnalysis;
import se.samdiarium.search.control.WordQueries;

/**
 * What a programmer writes with Lucene on the server's own index: each word in title or text, the rights as a filter, the best hits with their
 * stored titles, and the exact count. The words themselves are looked for as the product does.
 */
final class BareLucene {

    private static final List<String> FIELDS = List.of("title", "text");
    private static final Set<String> STORED = Set.of("title", "number");

    private static final int PASSAGES = 3;

    private final SwedishAnalysis analysis = SwedishAnalysis.shared();
    private final WordQueries words = new WordQueries(analysis);
    private final QueryBuilder phrases = new QueryBuilder(analysis.asWritten());
    private final IndexSearcher searcher;
    private final UnifiedHighlighter highlighter;
    private final Query open;
    private final int most;

    BareLucene(String folder, Set<String> accessTokens, int most, boolean marks) {
        try {
            searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(Path.of(folder, "live"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.highlighter = marks ? UnifiedHighlighter.builder(searcher, analysis.text()).withMaxLength(Integer.MAX_VALUE - 1).build() : null;
        this.open = new TermInSetQuery("access", accessTokens.stream().map(BytesRef::new).toList());
        this.most = most;
    }

    /** Number of hits. */
    long ask(String question) throws IOException {
        BooleanQuery.Builder asked = new BooleanQuery.Builder();
        boolean phrase = question.startsWith("\"");
        for (String word : phrase ? new String[] {question.replace("\"", "")} : question.split(" ")) {
            List<Query> any = FIELDS.stream().map(field -> phrase ? phrases.createPhraseQuery(field, word) : words.word(field, word))
                    .filter(Objects::nonNull).toList();
            asked.add(new DisjunctionMaxQuery(any, 0), Occur.MUST);
        }
        Query query = asked.build();
        Query filtered = new BooleanQuery.Builder().add(query, Occur.MUST).add(open, Occur.FILTER).build();
        TopDocs found = searcher.search(filtered, new TopScoreDocCollectorManager(most, Integer.MAX_VALUE));
        for (ScoreDoc hit : found.scoreDocs) {
            searcher.storedFields().document(hit.doc, STORED);
        }
        if (highlighter != null) {
            int[] hits = Stream.of(found.scoreDocs).mapToInt(hit -> hit.doc).toArray();
            highlighter.highlightFields(FIELDS.toArray(String[]::new), query, hits, new int[] {1, PASSAGES});
        }
        return found.totalHits.value();
    }
}
