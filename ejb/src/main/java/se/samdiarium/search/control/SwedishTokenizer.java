package se.samdiarium.search.control;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import se.samdiarium.platform.boundary.Background;

/**
 * Words after Unicode's rules (UAX #29), but diary numbers and § are tokens of their own. In a text every form of a number and its plain
 * parts stand at one position; in a question only the most telling form does.
 */
final class SwedishTokenizer extends Tokenizer {

    /** Type of tokens that no filter changes: forms of numbers, and §. */
    static final String KEEP = "<KEEP>";
    private static final int READ_AT_ONCE = 4_096;
    private static final int WORDS_AT_ONCE = 256;

    private record Part(String term, int start, int end, boolean first, String type) { }

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    private final boolean question;
    private final StandardTokenizer words = new StandardTokenizer();
    private final CharTermAttribute word = words.getAttribute(CharTermAttribute.class);
    private final OffsetAttribute wordOffset = words.getAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute wordPosition = words.getAttribute(PositionIncrementAttribute.class);
    private final Deque<Part> parts = new ArrayDeque<>();
    private final char[] buffer = new char[READ_AT_ONCE];

    private String text = "";
    private Matcher numbers;
    private NumberForms.Found next;
    private int at;
    private int wordsFrom;
    private boolean inWords;
    private int given;

    SwedishTokenizer(boolean question) {
        this.question = question;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        stopWords();
        StringBuilder all = new StringBuilder();
        for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
            all.append(buffer, 0, read);
        }
        text = all.toString();
        numbers = NumberForms.in(text);
        parts.clear();
        at = 0;
    }

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        given++;
        if (given % WORDS_AT_ONCE == 0) {
            Background.letOthers();
        }
        while (true) {
            if (!parts.isEmpty()) {
                emit(parts.poll());
                return true;
            }
            if (inWords) {
                if (words.incrementToken()) {
                    emitWord();
                    return true;
                }
                stopWords();
                if (next != null) {
                    queue(next);
                }
            } else if (at < text.length()) {
                next = NumberForms.next(numbers, text).orElse(null);
                int end = next == null ? text.length() : next.start();
                words.setReader(new StringReader(text.substring(at, end)));
                words.reset();
                inWords = true;
                wordsFrom = at;
                at = next == null ? text.length() : next.end();
            } else {
                return false;
            }
        }
    }

    @Override
    public void end() throws IOException {
        super.end();
        int last = correctOffset(text.length());
        offset.setOffset(last, last);
    }

    @Override
    public void close() throws IOException {
        super.close();
        stopWords();
        text = "";
        numbers = null;
    }

    private void stopWords() throws IOException {
        if (inWords) {
            words.end();
            words.close();
            inWords = false;
        }
    }

    private void queue(NumberForms.Found number) throws IOException {
        List<String> forms = question ? number.forms().subList(0, 1) : number.forms();
        forms.forEach(form -> parts.add(new Part(form, number.start(), number.end(), parts.isEmpty(), KEEP)));
        if (!question && !number.isSection()) {
            words.setReader(new StringReader(text.substring(number.start(), number.end())));
            words.reset();
            inWords = true;
            while (words.incrementToken()) {
                parts.add(new Part(word.toString(), number.start(), number.end(), false, StandardTokenizer.TOKEN_TYPES[0]));
            }
            stopWords();
        }
    }

    private void emit(Part part) {
        term.append(part.term);
        offset.setOffset(correctOffset(part.start), correctOffset(part.end));
        position.setPositionIncrement(part.first ? 1 : 0);
        type.setType(part.type);
    }

    private void emitWord() {
        term.copyBuffer(word.buffer(), 0, word.length());
        offset.setOffset(correctOffset(wordsFrom + wordOffset.startOffset()), correctOffset(wordsFrom + wordOffset.endOffset()));
        position.setPositionIncrement(wordPosition.getPositionIncrement());
    }
}
