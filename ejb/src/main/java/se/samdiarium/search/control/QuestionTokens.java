package se.samdiarium.search.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samdiarium.search.Remark;

/** Cuts a question as typed into its signs, words, phrases and names of fields. Every input is cut into something, in one pass. */
final class QuestionTokens {

    /** What a piece is. */
    enum Kind { WORD, PHRASE, OPEN, CLOSE, AND, OR, NOT, FIELD }

    /**
     * A piece.
     *
     * @param text  the word, what stands between the quotation marks, or the name of the field
     * @param start first character in the question
     * @param end   after the last
     * @param near  of a phrase: most words between
     */
    record Token(Kind kind, String text, int start, int end, Optional<Integer> near) { }

    private static final int FARTHEST = 50;
    private static final String QUOTES = "\"”“„»«";
    private static final Pattern FIELD = Pattern.compile("(\\p{L}{2,20}):\\s*(?![:/])");
    private static final Pattern LIKE_A_FIELD = Pattern.compile("\\p{L}{2,20}:(?![:/])\\S+");
    private static final Pattern NEAR = Pattern.compile("~(\\d{1,9})");
    private static final Pattern FOREIGN_SIGN = Pattern.compile("(?<=[\\p{L}\\p{N}])(?:~[\\d.]*|\\^[\\d.]*)$");
    private static final Pattern EDGES = Pattern.compile("^[\\[\\]{},;:!+]+|[\\[\\]{},;:!.]+$");

    private final String typed;
    private final List<Token> tokens = new ArrayList<>();
    private final Remarks remarks;
    private final Map<Integer, Integer> numbers;
    private int at;

    private QuestionTokens(String typed, Remarks remarks) {
        this.typed = typed;
        this.remarks = remarks;
        this.numbers = NumberForms.places(typed);
    }

    static List<Token> of(String typed, Remarks remarks) {
        QuestionTokens reader = new QuestionTokens(typed, remarks);
        while (reader.at < typed.length()) {
            reader.next();
        }
        return List.copyOf(reader.tokens);
    }

    private void next() {
        char sign = typed.charAt(at);
        if (isBlank(sign)) {
            at++;
        } else if (sign == '(' || sign == ')') {
            add(sign == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(sign), at, at + 1);
        } else if (QUOTES.indexOf(sign) >= 0) {
            phrase();
        } else if (sign == '-' && at + 1 < typed.length() && !isBlank(typed.charAt(at + 1))) {
            add(Kind.NOT, "-", at, at + 1);
        } else {
            fieldOrWord();
        }
    }

    private void phrase() {
        int end = at + 1;
        while (end < typed.length() && QUOTES.indexOf(typed.charAt(end)) < 0) {
            end++;
        }
        if (end == typed.length()) {
            remarks.add(typed.substring(at), Remark.Code.QUOTE_ALONE);
            at++;
            return;
        }
        String text = typed.substring(at + 1, end).strip();
        Matcher near = NEAR.matcher(typed).region(end + 1, typed.length());
        boolean isNear = near.lookingAt();
        tokens.add(new Token(Kind.PHRASE, text, at, isNear ? near.end() : end + 1,
                isNear ? Optional.of(Math.min(FARTHEST, Integer.parseInt(near.group(1)))) : Optional.empty()));
        at = isNear ? near.end() : end + 1;
    }

    private void fieldOrWord() {
        Matcher field = FIELD.matcher(typed).region(at, typed.length());
        if (field.lookingAt() && QuestionField.named(field.group(1)).isPresent()) {
            add(Kind.FIELD, field.group(1), at, field.end());
            return;
        }
        int end = numbers.getOrDefault(at, at + 1);
        while (end < typed.length() && !isBlank(typed.charAt(end)) && "()".indexOf(typed.charAt(end)) < 0 && QUOTES.indexOf(typed.charAt(end)) < 0) {
            end++;
        }
        word(typed.substring(at, end), at, end);
    }

    private void word(String text, int start, int end) {
        switch (text) {
            case "AND", "OCH" -> add(Kind.AND, text, start, end);
            case "OR", "ELLER" -> add(Kind.OR, text, start, end);
            case "NOT", "INTE" -> add(Kind.NOT, text, start, end);
            default -> {
                boolean ofDays = !tokens.isEmpty() && tokens.getLast().kind() == Kind.FIELD
                        && QuestionField.named(tokens.getLast().text()).filter(QuestionField.DATE::equals).isPresent();
                if (!ofDays && LIKE_A_FIELD.matcher(text).matches()) {
                    remarks.add(text, Remark.Code.UNKNOWN_FIELD);
                }
                add(Kind.WORD, ofDays ? text : clean(text), start, end);
            }
        }
    }

    private String clean(String text) {
        String word = EDGES.matcher(text).replaceAll("");
        String bare = FOREIGN_SIGN.matcher(word).replaceFirst("");
        if (!bare.equals(word)) {
            remarks.add(text, Remark.Code.SIGN_IGNORED);
        }
        return bare.indexOf('*') < 0 && bare.indexOf('?') == bare.replaceAll("\\?+$", "").length() ? bare.replaceAll("\\?+$", "") : bare;
    }

    private void add(Kind kind, String text, int start, int end) {
        tokens.add(new Token(kind, text, start, end, Optional.empty()));
        at = end;
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign < ' ';
    }
}
