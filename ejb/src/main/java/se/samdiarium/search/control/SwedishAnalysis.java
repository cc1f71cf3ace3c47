package se.samdiarium.search.control;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import se.samdiarium.language.boundary.SwedishWords;

/** How Swedish text and questions become tokens. All analyzers give the same word the same position. */
public final class SwedishAnalysis {

    /** Changes whenever the same text would become other tokens: an index written under another value must be rebuilt. */
    static final String VERSION = "4";

    private final SwedishWords words;
    private final Synonyms synonyms;
    private final Analyzer text;
    private final Analyzer lemmas;
    private final Analyzer whole;
    private final Analyzer asWritten;

    SwedishAnalysis(SwedishWords words) {
        this.words = words;
        this.synonyms = new Synonyms(words, DataTable.rows("synonyms.txt"));
        this.text = analyzer(SwedishWordFilter.Mode.TEXT);
        this.lemmas = analyzer(SwedishWordFilter.Mode.LEMMAS);
        this.whole = analyzer(SwedishWordFilter.Mode.WHOLE);
        this.asWritten = analyzer(SwedishWordFilter.Mode.AS_WRITTEN);
    }

    /** With the dictionaries of this server. */
    public static SwedishAnalysis shared() {
        return new SwedishAnalysis(SwedishWords.shared());
    }

    /** Base forms and parts of single words. */
    SwedishWords words() {
        return words;
    }

    /** What else to look for. */
    Synonyms synonyms() {
        return synonyms;
    }

    /** For texts. */
    public Analyzer text() {
        return text;
    }

    /** For words of a question: base forms, and less weighty the same as parts of compounds. */
    public Analyzer lemmas() {
        return lemmas;
    }

    /** For words of a question that must not occur: base forms, not as parts of compounds. */
    Analyzer whole() {
        return whole;
    }

    /** For quoted phrases and beginnings of words. */
    public Analyzer asWritten() {
        return asWritten;
    }

    private Analyzer analyzer(SwedishWordFilter.Mode mode) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new SwedishTokenizer(mode != SwedishWordFilter.Mode.TEXT);
                return new TokenStreamComponents(source, new SwedishWordFilter(source, mode, words));
            }
        };
    }
}
