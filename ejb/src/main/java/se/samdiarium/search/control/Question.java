package se.samdiarium.search.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import se.samdiarium.language.boundary.SwedishWords;

/** What is asked for: a tree of conditions. What could not be understood is a part of it too, and narrows nothing. */
sealed interface Question {

    /** All of these hold. */
    record And(List<Question> all) implements Question { }

    /** At least one of these holds. */
    record Or(List<Question> any) implements Question { }

    /** This does not hold. */
    record Not(Question turned) implements Question { }

    /** Words in any of their forms, or numbers; neighbours as typed. All of them occur, anywhere. */
    record Words(List<String> words) implements Question {
        /** The words that must occur: a preposition or the like beside others may be missing. */
        List<String> required() {
            List<String> telling = words.stream().filter(word -> !SwedishWords.shared().isFunctionWord(word)).toList();
            return telling.isEmpty() ? words : telling;
        }
    }

    /**
     * Words in this order, as written; or near each other in any order and form.
     *
     * @param near most other words between them; empty for as written
     */
    record Phrase(String text, Optional<Integer> near) implements Question { }

    /** The inner condition, looked for in this field only. */
    record Field(QuestionField field, Question inside) implements Question { }

    /** Days, both included; an end that is absent is open. */
    record Range(Optional<LocalDate> from, Optional<LocalDate> to) implements Question {
        String days() {
            if (from.isPresent() && from.equals(to)) {
                return from.get().toString();
            }
            return (from.map(day -> "från " + day).orElse("") + to.map(day -> " till " + day).orElse("")).strip();
        }
    }

    /** A word as written, where {@code *} stands for any letters and {@code ?} for one. */
    record Wildcard(String pattern) implements Question { }

    /** Not understood: narrows nothing. Why is told beside the tree. */
    record NotUnderstood(String text) implements Question { }

    /** How it is told to the person who asked, in Swedish. */
    default String told() {
        return switch (this) {
            case And and -> and.all.stream().map(each -> each instanceof And ? "(" + each.told() + ")" : each.told())
                    .filter(text -> !text.isEmpty()).collect(Collectors.joining(" och ")).replace(" och inte ", " men inte ");
            case Or or -> or.any.stream().map(each -> each instanceof And || each instanceof Words w && w.required().size() > 1
                    ? "(" + each.told() + ")"
                    : each.told()).collect(Collectors.joining(" eller ", "(", ")"));
            case Not not -> "inte " + (not.turned instanceof And ? "(" + not.turned.told() + ")" : not.turned.told());
            case Words words -> String.join(" och ", words.required());
            case Phrase phrase -> '"' + phrase.text + '"' + phrase.near.map(" inom %d ord"::formatted).orElse("");
            case Field field -> field.field.told() + ": " + field.inside.told();
            case Range range -> range.days();
            case Wildcard wildcard -> wildcard.pattern;
            case NotUnderstood not -> "";
        };
    }

    /** Whether it asks for anything that could be found. */
    default boolean asks() {
        return switch (this) {
            case And and -> and.all.stream().anyMatch(Question::asks);
            case Or or -> or.any.stream().anyMatch(Question::asks);
            case Not not -> not.turned.asks();
            case Field field -> field.inside.asks();
            case NotUnderstood not -> false;
            case Words words -> true;
            case Phrase phrase -> true;
            case Range range -> true;
            case Wildcard wildcard -> true;
        };
    }

    /** Whether it asks for words that may stand in a document's text, and not only for words that must not. */
    default boolean asksForText() {
        return switch (this) {
            case And and -> and.all.stream().anyMatch(Question::asksForText);
            case Or or -> or.any.stream().anyMatch(Question::asksForText);
            case Field field -> field.field == QuestionField.TEXT;
            case Words words -> true;
            case Phrase phrase -> true;
            case Wildcard wildcard -> true;
            case Not not -> false;
            case Range range -> false;
            case NotUnderstood not -> false;
        };
    }

    /** The same with every wildcard put through this. */
    default Question bounded(UnaryOperator<Question> wildcards) {
        return switch (this) {
            case And and -> new And(and.all.stream().map(each -> each.bounded(wildcards)).toList());
            case Or or -> new Or(or.any.stream().map(each -> each.bounded(wildcards)).toList());
            case Not not -> new Not(not.turned.bounded(wildcards));
            case Field field -> new Field(field.field, field.inside.bounded(wildcards));
            case Wildcard wildcard -> wildcards.apply(wildcard);
            case Words words -> words;
            case Phrase phrase -> phrase;
            case Range range -> range;
            case NotUnderstood not -> not;
        };
    }
}
