package se.samdiarium.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CaseCountsTest {

    private static final int HITS = 4_000;

    @Test
    @DisplayName("C1.15 the cases with most of very many hits are counted as exactly as if all were counted one by one")
    void sameAsOneByOne() throws IOException {
        Random random = new Random(4);
        List<String> cases = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()).toString()).limit(900).toList();
        Map<String, Long> all = new HashMap<>();
        try (ByteBuffersDirectory folder = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int i = 0; i < 2 * HITS; i++) {
                String file = cases.get((int) (cases.size() * random.nextDouble() * random.nextDouble()));
                boolean hit = i % 2 == 0;
                writer.addDocument(document(file, hit));
                if (hit) {
                    all.merge(file, 1L, Long::sum);
                }
                if (i % 1_100 == 0) {
                    writer.flush();
                    writer.commit();
                }
            }
            writer.deleteDocuments(new Term("case", cases.get(0)));
            all.remove(cases.get(0));
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                assertThat(reader.leaves()).hasSizeGreaterThan(5);
                String last = new ArrayList<>(all.keySet()).getLast();
                Set<String> chosen = Set.of(cases.get(0), last);
                for (int round = 0; round < 2; round++) {
                    CaseCounts.Counted counted = CaseCounts.of(hits(reader), "case", 10, chosen);
                    Map<String, Long> told = counted.cases().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().count()));
                    Map<String, Long> expected = most(all, 10);
                    expected.put(last, all.get(last));
                    assertThat(told).isEqualTo(expected);
                    assertThat(counted.more()).isEqualTo(all.size() - expected.size());
                }
            }
        }
    }

    private static List<FacetsCollector.MatchingDocs> hits(DirectoryReader reader) throws IOException {
        return new IndexSearcher(reader).search(new TermQuery(new Term("hit", "true")), new FacetsCollectorManager()).getMatchingDocs();
    }

    private static Map<String, Long> most(Map<String, Long> all, int most) {
        return all.entrySet().stream().sorted(Comparator.<Map.Entry<String, Long>>comparingLong(each -> -each.getValue())
                .thenComparing(Map.Entry.comparingByKey())).limit(most)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private static Document document(String file, boolean hit) {
        Document document = new Document();
        document.add(new SortedDocValuesField("case", new BytesRef(file)));
        document.add(new StringField("case", file, Field.Store.NO));
        document.add(new StringField("hit", String.valueOf(hit), Field.Store.NO));
        return document;
    }
}
