package se.samdiarium.search.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samdiarium.search.Remark;
import se.samdiarium.search.control.QuestionTokens.Kind;
import se.samdiarium.search.control.QuestionTokens.Token;

/**
 * Reads a question as typed, tolerantly: every input is some question, and what was not understood is told.
 *
 * <p>Words must all occur. {@code OR}/{@code ELLER} between two conditions means one of them, and binds before the rest; {@code NOT}/{@code INTE}
 * or a hyphen before one turns it round; brackets hold together; {@code "quoted words"} occur as written and in this order, {@code "two
 * words"~5} with at most five others between; {@code samverk*} is the beginning of a word; {@code titel:avtal} looks in one field;
 * {@code datum:2024-12-01..2025-01-31} is a range of days. Operators are in capitals.
 */
final class QuestionReader {

    private static final int LONGEST = 1_000;
    private static final int MOST_CONDITIONS = 64;
    private static final int DEEPEST = 16;

    private final Remarks remarks = new Remarks();
    private final List<Token> tokens;
    private int at;
    private int depth;
    private int conditions;

    private QuestionReader(String typed) {
        this.tokens = QuestionTokens.of(typed, remarks);
    }

    static ReadQuestion read(String typed) {
        String cut = typed.length() <= LONGEST ? typed : typed.substring(0, typed.offsetByCodePoints(0, typed.codePointCount(0, LONGEST) - 1));
        QuestionReader reader = new QuestionReader(cut);
        if (cut.length() < typed.length()) {
            reader.remarks.add(typed.substring(cut.length()), Remark.Code.TOO_LONG);
        }
        List<ReadQuestion.Part> parts = reader.all();
        return new ReadQuestion(cut, tree(parts.stream().map(ReadQuestion.Part::question).toList()), parts, reader.remarks.all());
    }

    /** All conditions up to the end, or to the bracket that ends them. */
    private List<ReadQuestion.Part> all() {
        List<ReadQuestion.Part> parts = new ArrayList<>();
        while (at < tokens.size() && !(depth > 0 && is(Kind.CLOSE))) {
            if (is(Kind.AND) || is(Kind.OR)) {
                at++;
            } else if (is(Kind.CLOSE)) {
                remarks.add(")", Remark.Code.BRACKET_ALONE);
                at++;
            } else {
                int start = tokens.get(at).start();
                Question question = anyOf();
                parts.add(new ReadQuestion.Part(question, start, tokens.get(at - 1).end()));
            }
        }
        return parts;
    }

    private Question anyOf() {
        List<Question> any = new ArrayList<>(List.of(one()));
        while (is(Kind.OR) && at + 1 < tokens.size() && begins(tokens.get(at + 1).kind())) {
            at++;
            any.add(one());
        }
        List<Question> asking = any.stream().filter(Question::asks).toList();
        if (asking.size() > 1) {
            return new Question.Or(asking);
        }
        return asking.isEmpty() ? any.getFirst() : asking.getFirst();
    }

    private Question one() {
        boolean not = false;
        while (is(Kind.NOT)) {
            not = true;
            at++;
        }
        if (at == tokens.size() || !begins(tokens.get(at).kind())) {
            return new Question.NotUnderstood("");
        }
        Question question = unit(Optional.empty());
        return not && question.asks() ? new Question.Not(question) : question;
    }

    private Question unit(Optional<QuestionField> field) {
        Token token = tokens.get(at);
        at++;
        return switch (token.kind()) {
            case OPEN -> bracket(field);
            case FIELD -> field(token, field);
            case PHRASE, WORD -> {
                conditions++;
                yield conditions > MOST_CONDITIONS ? not(token, Remark.Code.TOO_MANY_WORDS) : Conditions.of(token, field, remarks);
            }
            default -> throw new IllegalStateException("no condition begins with " + token);
        };
    }

    private Question field(Token name, Optional<QuestionField> outer) {
        QuestionField field = outer.or(() -> QuestionField.named(name.text())).orElseThrow();
        if (at == tokens.size() || is(Kind.CLOSE) || is(Kind.FIELD) || is(Kind.AND) || is(Kind.OR) || is(Kind.NOT)) {
            return not(name, Remark.Code.EMPTY_FIELD);
        }
        Question inside = unit(Optional.of(field));
        return inside instanceof Question.NotUnderstood || outer.isPresent() || inside instanceof Question.Field ? inside
                : new Question.Field(field, inside);
    }

    private Question bracket(Optional<QuestionField> field) {
        if (depth == DEEPEST) {
            remarks.add("(", Remark.Code.TOO_DEEP);
            return new Question.NotUnderstood("(");
        }
        depth++;
        List<Question> inside = field.isPresent() ? valuesOf(field.get()) : all().stream().map(ReadQuestion.Part::question).toList();
        depth--;
        if (is(Kind.CLOSE)) {
            at++;
        } else {
            remarks.add("(", Remark.Code.BRACKET_ALONE);
        }
        return tree(inside);
    }

    /** What stands in brackets after the name of a field: values, between which OR may stand. */
    private List<Question> valuesOf(QuestionField field) {
        List<Question> values = new ArrayList<>();
        boolean or = false;
        boolean not = false;
        while (at < tokens.size() && !is(Kind.CLOSE)) {
            if (is(Kind.OR) || is(Kind.AND)) {
                or = is(Kind.OR) && !values.isEmpty();
                at++;
            } else if (is(Kind.NOT)) {
                not = true;
                at++;
            } else {
                Question value = unit(Optional.of(field));
                Question turned = not && value.asks() ? new Question.Not(value) : value;
                if (or && value.asks()) {
                    turned = new Question.Or(List.of(values.removeLast(), turned));
                }
                values.add(turned);
                or = false;
                not = false;
            }
        }
        return values;
    }

    private Question.NotUnderstood not(Token token, Remark.Code code) {
        remarks.add(token.text(), code);
        return new Question.NotUnderstood(token.text());
    }

    private boolean is(Kind kind) {
        return at < tokens.size() && tokens.get(at).kind() == kind;
    }

    private static boolean begins(Kind kind) {
        return kind == Kind.WORD || kind == Kind.PHRASE || kind == Kind.OPEN || kind == Kind.FIELD || kind == Kind.NOT;
    }

    /** One tree of conditions that all hold; words beside each other are one condition. */
    private static Question tree(List<Question> conditions) {
        List<Question> all = new ArrayList<>();
        for (Question each : conditions) {
            if (each instanceof Question.Words next && !all.isEmpty() && all.getLast() instanceof Question.Words before) {
                List<String> together = new ArrayList<>(before.words());
                together.addAll(next.words());
                all.set(all.size() - 1, new Question.Words(List.copyOf(together)));
            } else if (each.asks()) {
                all.add(each);
            }
        }
        if (all.isEmpty()) {
            return new Question.NotUnderstood("");
        }
        return all.size() == 1 ? all.getFirst() : new Question.And(List.copyOf(all));
    }
}
