package se.samdiarium.search.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.search.BoostAttribute;
import se.samdiarium.language.WordForms;
import se.samdiarium.language.boundary.SwedishWords;

/**
 * Turns each word into the tokens it is found by. Lower case; accents folded, but never on å, ä and ö: vård, värd and vard are three words.
 * A token that begins with {@code =} is the word as written, one that begins with {@code +} a part of a compound in its base form; the others
 * are base forms. A question's word is looked for as a whole word, and less weighty as a part.
 */
final class SwedishWordFilter extends TokenFilter {

    /** Begins a token that is the word as written. */
    static final char EXACT = '=';
    /** Begins a token that is part of a compound. */
    static final char PART = '+';

    /** What a find inside a compound weighs beside a find of the word itself. */
    static final float PART_WEIGHT = 0.4f;
    /** So many words are remembered with their tokens, by each thread: those that came lately, and as many that came before them. */
    private static final int REMEMBERED = 16_384;
    private static final int AT_FIRST = 64;
    private static final char[][] NONE = {};

    /** Which tokens a word becomes. */
    enum Mode {
        /** All: in texts. */
        TEXT,
        /** Base forms, as words and as parts: words of a question. */
        LEMMAS,
        /** Base forms of whole words only: what must not occur. */
        WHOLE,
        /** The word as written: quoted phrases and beginnings. */
        AS_WRITTEN
    }

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final BoostAttribute boost = addAttribute(BoostAttribute.class);
    private final Mode mode;
    private final SwedishWords words;
    private CharArrayMap<char[][]> young = new CharArrayMap<>(AT_FIRST, false);
    private CharArrayMap<char[][]> old = CharArrayMap.emptyMap();
    private char[][] tokens = NONE;
    private int at;

    SwedishWordFilter(TokenStream input, Mode mode, SwedishWords words) {
        super(input);
        this.mode = mode;
        this.words = words;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        tokens = NONE;
        at = 0;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (at < tokens.length) {
            setNext();
            position.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (!type.type().equals(SwedishTokenizer.KEEP)) {
            tokens = tokens();
            at = 0;
            setNext();
        }
        return true;
    }

    /** The tokens of the word that stands in the term. The commonest words of a language are most of a text. */
    private char[][] tokens() {
        char[][] found = young.get(term.buffer(), 0, term.length());
        if (found == null) {
            found = old.get(term.buffer(), 0, term.length());
            if (found == null) {
                found = tokens(SwedishWords.fold(term.toString())).stream().map(String::toCharArray).toArray(char[][]::new);
            }
            if (young.size() >= REMEMBERED) {
                old = young;
                young = new CharArrayMap<>(REMEMBERED, false);
            }
            young.put(term.toString(), found);
        }
        return found;
    }

    private List<String> tokens(String folded) {
        List<String> tokens = new ArrayList<>();
        if (mode == Mode.TEXT || mode == Mode.AS_WRITTEN) {
            tokens.add(EXACT + folded);
        }
        if (mode != Mode.AS_WRITTEN) {
            WordForms forms = words.of(folded);
            tokens.addAll(forms.lemmas());
            if (mode == Mode.LEMMAS) {
                forms.lemmas().forEach(lemma -> addPart(tokens, lemma));
            } else if (mode == Mode.TEXT && forms.isCompound()) {
                forms.parts().forEach(lemmas -> lemmas.forEach(lemma -> addPart(tokens, lemma)));
                forms.others().forEach(lemma -> addPart(tokens, lemma));
            }
        }
        return tokens;
    }

    private static void addPart(List<String> tokens, String lemma) {
        String token = PART + lemma;
        if (lemma.length() > 1 && Character.isLetter(lemma.charAt(0)) && !tokens.contains(token)) {
            tokens.add(token);
        }
    }

    private void setNext() {
        char[] token = tokens[at++];
        term.copyBuffer(token, 0, token.length);
        boost.setBoost(token[0] == PART ? PART_WEIGHT : 1);
    }
}
