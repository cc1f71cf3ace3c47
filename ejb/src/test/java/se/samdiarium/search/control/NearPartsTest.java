package se.samdiarium.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class NearPartsTest {

    private static final String FIELD = "text";
    private static final int DOCUMENTS = 400;
    private static final int ROUNDS = 400;

    private final Random random = new Random(5);

    /** Words from a to l in texts, and m and n in questions only. */
    private String word(int of) {
        return Character.toString('a' + random.nextInt(of));
    }

    @Test
    void findsWhatSpansFind() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()).setMaxBufferedDocs(90))) {
            for (int i = 0; i < DOCUMENTS; i++) {
                Document document = new Document();
                document.add(new TextField(FIELD, Stream.generate(() -> word(12)).limit(1 + random.nextInt(60)).collect(Collectors.joining(" ")),
                        Field.Store.NO));
                writer.addDocument(document);
            }
            writer.deleteDocuments(new Term(FIELD, "l"));
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                int found = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    List<List<String>> parts = Stream.generate(() -> Stream.generate(() -> word(14)).limit(1 + random.nextInt(3)).distinct().toList())
                            .limit(1 + random.nextInt(4)).toList();
                    int apart = random.nextInt(6);
                    Set<Integer> expected = found(searcher, spans(parts, apart));
                    assertThat(found(searcher, new NearParts(FIELD, parts, apart))).as(parts + " within " + apart).isEqualTo(expected);
                    found += expected.size();
                }
                assertThat(found).isPositive().isLessThan(ROUNDS * reader.numDocs());
            }
        }
    }

    private static SpanQuery spans(List<List<String>> parts, int apart) {
        SpanQuery[] each = parts.stream().map(tokens -> new SpanOrQuery(tokens.stream().map(token -> new SpanTermQuery(new Term(FIELD, token)))
                .toArray(SpanQuery[]::new))).toArray(SpanQuery[]::new);
        return each.length == 1 ? each[0] : new SpanNearQuery(each, apart, false);
    }

    private static Set<Integer> found(IndexSearcher searcher, Query question) throws IOException {
        return Stream.of(searcher.search(question, DOCUMENTS).scoreDocs).map(hit -> hit.doc).collect(Collectors.toSet());
    }
}
