package se.samdiarium.search.control;

import java.io.IOException;
import java.io.StringReader;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/** Asks for what is about the same as a document: by the words that tell it from others. */
final class Similar {

    private static final int MOST_WORDS = 30;
    private static final int SHORTEST_WORD = 4;
    private static final int READ_AT_MOST = 60_000;
    private static final int MOST_TOKENS = 8_000;
    private static final float TITLE_WEIGHT = 2;
    /** Words in more than this share of all documents tell nothing. */
    private static final int COMMON_PER_CENT = 30;
    private static final int FEW = 20;

    private final IndexReader reader;
    private final MoreLikeThis like;

    Similar(IndexReader reader, SwedishAnalysis analysis) throws IOException {
        this.reader = reader;
        this.like = new MoreLikeThis(reader);
        like.setAnalyzer(analysis.lemmas());
        like.setMinTermFreq(1);
        like.setMinDocFreq(2);
        like.setMaxDocFreq(Math.max(FEW, reader.maxDoc() / 100 * COMMON_PER_CENT));
        like.setMinWordLen(SHORTEST_WORD);
        like.setMaxQueryTerms(MOST_WORDS);
        like.setMaxNumTokensParsed(MOST_TOKENS);
        like.setBoost(true);
    }

    Query to(int document) throws IOException {
        Document fields = reader.storedFields().document(document, java.util.Set.of(Fields.TITLE, Fields.TEXT));
        String text = fields.get(Fields.TEXT);
        String begun = text.substring(0, Math.min(READ_AT_MOST, text.length()));
        Query byText = like.like(Fields.TEXT, new StringReader(begun));
        Query byTitle = like.like(Fields.TITLE, new StringReader(fields.get(Fields.TITLE)));
        return new BooleanQuery.Builder().add(byText, Occur.SHOULD).add(new BoostQuery(byTitle, TITLE_WEIGHT), Occur.SHOULD).build();
    }
}
