package se.samdiarium.search.control;

import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;

/** How Swedish text and questions become tokens. All three analyzers give the same word the same position. */
final class SwedishAnalysis {

    /** Changes whenever the same text would become other tokens: an index written under another value must be rebuilt. */
    static final String VERSION = "1";

    private final Analyzer text;
    private final Analyzer lemmas;
    private final Analyzer asWritten;

    SwedishAnalysis(Supplier<? extends Lemmas> lemmas) {
        this.text = analyzer(SwedishWordFilter.Mode.TEXT, lemmas);
        this.lemmas = analyzer(SwedishWordFilter.Mode.LEMMAS, lemmas);
        this.asWritten = analyzer(SwedishWordFilter.Mode.AS_WRITTEN, lemmas);
    }

    static SwedishAnalysis snowball() {
        return new SwedishAnalysis(SnowballLemmas::new);
    }

    /** For texts. */
    Analyzer text() {
        return text;
    }

    /** For words of a question. */
    Analyzer lemmas() {
        return lemmas;
    }

    /** For quoted phrases and beginnings of words. */
    Analyzer asWritten() {
        return asWritten;
    }

    private static Analyzer analyzer(SwedishWordFilter.Mode mode, Supplier<? extends Lemmas> lemmas) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new SwedishTokenizer(mode != SwedishWordFilter.Mode.TEXT);
                return new TokenStreamComponents(source, new SwedishWordFilter(source, mode, lemmas.get()));
            }
        };
    }
}
