package se.samdiarium.search.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samdiarium.search.Remark;
import se.samdiarium.search.control.QuestionTokens.Kind;
import se.samdiarium.search.control.QuestionTokens.Token;

/** What a single word or phrase asks for, in a field or anywhere. */
final class Conditions {

    private static final int LONGEST_PATTERN = 80;
    /** Each {@code *} and {@code ?} makes matching dearer than the one before. */
    private static final int MOST_SIGNS = 6;
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final Pattern MONTH = Pattern.compile("[12]\\d{3}-[01]\\d");
    private static final Pattern LETTERS_OF_A_WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}*?]+");
    private static final Pattern TWO_BEFORE_A_SIGN = Pattern.compile("[\\p{L}\\p{N}\\p{M}]{2}.*");
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("[\\p{L}\\p{N} ]{2}[\\p{L}\\p{N}*? /:.-]*");

    private Conditions() {
    }

    static Question of(Token token, Optional<QuestionField> field, Remarks remarks) {
        if (field.filter(QuestionField.DATE::equals).isPresent()) {
            return days(token, remarks);
        }
        if (token.text().codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || c == '§')) {
            return not(token, Remark.Code.ONLY_SIGNS, remarks);
        }
        boolean wild = token.text().indexOf('*') >= 0 || token.text().indexOf('?') >= 0;
        if (wild && (token.kind() == Kind.WORD || field.filter(QuestionField.NUMBER::equals).isPresent())) {
            return wildcard(token, remarks);
        }
        return token.kind() == Kind.WORD ? new Question.Words(List.of(token.text())) : new Question.Phrase(token.text(), token.near());
    }

    private static Question wildcard(Token token, Remarks remarks) {
        String pattern = token.text().replaceAll("\\*+", "*");
        if (pattern.length() > LONGEST_PATTERN || pattern.chars().filter(sign -> sign == '*' || sign == '?').count() > MOST_SIGNS) {
            return not(token, Remark.Code.WILDCARD_BROAD, remarks);
        }
        if (!TWO_BEFORE_A_SIGN.matcher(pattern).matches()) {
            return not(token, Remark.Code.WILDCARD_SHORT, remarks);
        }
        return LETTERS_OF_A_WORD.matcher(pattern).matches() || isNumber(pattern) ? new Question.Wildcard(pattern)
                : not(token, Remark.Code.SIGN_IGNORED, remarks);
    }

    /** Whether a pattern is one of diary numbers: it has a digit, and signs that no word has. */
    static boolean isNumber(String pattern) {
        return LIKE_A_NUMBER.matcher(pattern).matches() && !LETTERS_OF_A_WORD.matcher(pattern).matches()
                && pattern.chars().anyMatch(Character::isDigit);
    }

    private static Question days(Token token, Remarks remarks) {
        String[] ends = token.text().split("\\.\\.", -1);
        if (ends.length > 2 || ends.length == 2 && ends[0].isBlank() && ends[1].isBlank()) {
            return not(token, Remark.Code.NOT_A_DATE, remarks);
        }
        try {
            Optional<LocalDate> from = first(ends[0].strip());
            Optional<LocalDate> to = last(ends[ends.length - 1].strip());
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                remarks.add(token.text(), Remark.Code.RANGE_REVERSED);
            }
            return new Question.Range(from, to);
        } catch (DateTimeException e) {
            return not(token, Remark.Code.NOT_A_DATE, remarks);
        }
    }

    private static Optional<LocalDate> first(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of(LocalDate.of(Integer.parseInt(text), 1, 1));
        }
        return Optional.of(MONTH.matcher(text).matches() ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text));
    }

    private static Optional<LocalDate> last(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of(LocalDate.of(Integer.parseInt(text), 12, 31));
        }
        return Optional.of(MONTH.matcher(text).matches() ? YearMonth.parse(text).atEndOfMonth() : LocalDate.parse(text));
    }

    private static Question.NotUnderstood not(Token token, Remark.Code code, Remarks remarks) {
        remarks.add(token.text(), code);
        return new Question.NotUnderstood(token.text());
    }
}
