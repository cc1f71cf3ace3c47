package se.samdiarium.search.control;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Turns each word into the tokens it is found by. Lower case; accents folded, but never on å, ä and ö: vård, värd and vard are three words.
 * A token that begins with {@code =} is the word as written; the others are its base forms and, in texts, its parts.
 */
final class SwedishWordFilter extends TokenFilter {

    /** Begins a token that is the word as written. */
    static final char EXACT = '=';

    /** Which tokens a word becomes. */
    enum Mode {
        /** All: in texts. */
        TEXT,
        /** Base forms: words of a question. */
        LEMMAS,
        /** The word as written: quoted phrases and beginnings. */
        AS_WRITTEN
    }

    private static final String SWEDISH = "åäö";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Mode mode;
    private final Lemmas lemmas;
    private State word;

    SwedishWordFilter(TokenStream input, Mode mode, Lemmas lemmas) {
        super(input);
        this.mode = mode;
        this.lemmas = lemmas;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!waiting.isEmpty()) {
            restoreState(word);
            term.setEmpty().append(waiting.poll());
            position.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (!type.type().equals(SwedishTokenizer.KEEP)) {
            waiting.addAll(tokens(fold(term.toString())));
            term.setEmpty().append(waiting.poll());
            if (!waiting.isEmpty()) {
                word = captureState();
            }
        }
        return true;
    }

    private Set<String> tokens(String folded) {
        Set<String> tokens = new LinkedHashSet<>();
        if (mode != Mode.LEMMAS) {
            tokens.add(EXACT + folded);
        }
        if (mode != Mode.AS_WRITTEN) {
            Lemmas.Forms forms = lemmas.of(folded);
            tokens.addAll(forms.lemmas());
            if (mode == Mode.TEXT) {
                tokens.addAll(forms.parts());
            }
        }
        return tokens;
    }

    /** Lower case and without accents, but with its å, ä and ö. */
    static String fold(String word) {
        String lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        char[] in = lower.toCharArray();
        char[] out = new char[4];
        StringBuilder folded = new StringBuilder(in.length);
        for (int i = 0; i < in.length; i++) {
            if (SWEDISH.indexOf(in[i]) >= 0) {
                folded.append(in[i]);
            } else {
                folded.append(out, 0, ASCIIFoldingFilter.foldToASCII(in, i, out, 0, 1));
            }
        }
        return folded.isEmpty() ? lower : folded.toString();
    }
}
