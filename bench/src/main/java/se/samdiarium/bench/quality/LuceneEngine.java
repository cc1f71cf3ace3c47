package se.samdiarium.bench.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import se.samdiarium.search.control.Ranking;
import se.samdiarium.search.control.SwedishAnalysis;
import se.samdiarium.search.control.WordQueries;

/** A Lucene index in memory, ranked by BM25. */
final class LuceneEngine implements Engine {

    private static final String FIELD = "text";
    private static final String ID = "id";

    /** What finds one word. */
    private interface Words {
        Query query(String word);
    }

    private final String name;
    private final Analyzer texts;
    private final Analyzer lemmas;
    private final Words words;
    private final UnaryOperator<Query> ranked;
    private Directory directory = new ByteBuffersDirectory();
    private DirectoryReader reader;

    private LuceneEngine(String name, Analyzer texts, Analyzer lemmas, Words words, UnaryOperator<Query> ranked) {
        this.name = name;
        this.texts = texts;
        this.lemmas = lemmas;
        this.words = words;
        this.ranked = ranked;
    }

    static LuceneEngine ours() {
        SwedishAnalysis analysis = SwedishAnalysis.shared();
        WordQueries words = new WordQueries(analysis);
        return new LuceneEngine("ours", analysis.text(), analysis.lemmas(), word -> words.word(FIELD, word),
                question -> new BooleanQuery.Builder().add(question, Occur.FILTER).add(Ranking.of(question), Occur.MUST).build());
    }

    static LuceneEngine swedishAnalyzer() {
        Analyzer analyzer = new SwedishAnalyzer();
        QueryBuilder words = new QueryBuilder(analyzer);
        return new LuceneEngine("SwedishAnalyzer", analyzer, analyzer, word -> words.createPhraseQuery(FIELD, word),
                UnaryOperator.identity());
    }

    @Override
    public String name() {
        return name;
    }

    /** Without what marks a part, which is no term of the word itself. */
    @Override
    public Set<String> terms(String word) throws IOException {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream tokens = lemmas.tokenStream(FIELD, word)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (Character.isLetterOrDigit(term.charAt(0))) {
                    terms.add(term.toString());
                }
            }
            tokens.end();
        }
        return terms;
    }

    @Override
    public void index(List<String> all) throws IOException {
        close();
        directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(texts))) {
            for (int id = 0; id < all.size(); id++) {
                Document document = new Document();
                document.add(new TextField(FIELD, all.get(id), Field.Store.NO));
                document.add(new StoredField(ID, id));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
    }

    @Override
    public List<Integer> all(List<String> asked, int most) throws IOException {
        return found(asked, Occur.MUST, most);
    }

    @Override
    public List<Integer> any(List<String> asked, int most) throws IOException {
        return found(asked, Occur.SHOULD, most);
    }

    private List<Integer> found(List<String> asked, Occur occur, int most) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        asked.stream().map(words::query).filter(java.util.Objects::nonNull).forEach(word -> query.add(word, occur));
        IndexSearcher searcher = new IndexSearcher(reader);
        List<Integer> ids = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(ranked.apply(query.build()), most).scoreDocs) {
            ids.add(searcher.storedFields().document(hit.doc).getField(ID).numericValue().intValue());
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
        directory.close();
    }
}
