package se.samdiarium.search.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question as typed, read tolerantly: every input is some question.
 *
 * <p>Words must all occur; {@code OR}/{@code ELLER} between two means one of them; {@code NOT}/{@code INTE} or a hyphen before one means
 * it must not occur; {@code "quoted words"} occur as written and in this order; {@code samverk*} is the beginning of a word.
 * The operators are in capitals. What cannot be read otherwise is words.
 *
 * @param clauses all of these hold
 */
record Question(List<Clause> clauses) {

    private static final int LONGEST = 1_000;
    private static final int MOST_TERMS = 64;
    private static final int SHORTEST_BEGINNING = 2;
    private static final Pattern TOKEN = Pattern.compile("(?<sign>[-+](?=\\S))?(?:\"(?<phrase>[^\"]*)\"|(?<word>[^\\s\"]+))");
    /** Stands for the blank inside a number while the question is cut into words. */
    private static final char HELD_BLANK = '\u0001';

    /** What can be asked for. */
    sealed interface Term {

        /** A word in any of its forms, or a diary number. */
        record Word(String text) implements Term { }

        /** Words as written, in this order. */
        record Phrase(String text) implements Term { }

        /** The beginning of a word, as written. */
        record Beginning(String text) implements Term { }

        /** How it is told to the person who asked. */
        default String told() {
            return switch (this) {
                case Word word -> word.text;
                case Phrase phrase -> '"' + phrase.text + '"';
                case Beginning beginning -> beginning.text + "*";
            };
        }
    }

    /**
     * One condition.
     *
     * @param anyOf at least one of these occurs
     * @param not   turns it round: none of them occurs
     */
    record Clause(List<Term> anyOf, boolean not) {
        String told() {
            String terms = anyOf.stream().map(Term::told).collect(Collectors.joining(" eller "));
            return (not ? "inte " : "") + (anyOf.size() > 1 ? "(" + terms + ")" : terms);
        }
    }

    static Question read(String typed) {
        return new Reader().read(typed);
    }

    /** How the question was read, in Swedish; empty when nothing was asked. */
    String understood() {
        return clauses.stream().map(Clause::told).collect(Collectors.joining(" och ")).replace(" och inte ", " men inte ");
    }

    private static final class Reader {

        private final List<Clause> clauses = new ArrayList<>();
        private boolean or;
        private boolean not;

        Question read(String typed) {
            String cut = (typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed).replace(HELD_BLANK, ' ').replaceAll("[”“„»«]", "\"");
            Matcher tokens = TOKEN.matcher(NumberForms.holdBlanks(cut, HELD_BLANK));
            for (int read = 0; read < MOST_TERMS && tokens.find(); read++) {
                boolean negated = "-".equals(tokens.group("sign"));
                if (tokens.group("phrase") != null) {
                    phrase(tokens.group("phrase").replace(HELD_BLANK, ' ').strip(), negated);
                } else {
                    word(tokens.group("word").replace(HELD_BLANK, ' '), negated);
                }
            }
            return new Question(List.copyOf(clauses));
        }

        private void phrase(String text, boolean negated) {
            if (hasContent(text)) {
                add(new Term.Phrase(text), negated);
            }
        }

        private void word(String text, boolean negated) {
            switch (text.toUpperCase(Locale.ROOT).equals(text) ? text : "") {
                case "OR", "ELLER" -> or = !clauses.isEmpty();
                case "NOT", "INTE" -> not = true;
                case "AND", "OCH" -> or = false;
                default -> {
                    String bare = text.replaceAll("[*?]+$", "");
                    boolean beginning = text.endsWith("*") && bare.length() >= SHORTEST_BEGINNING && bare.matches("[\\p{L}\\p{N}\\p{M}]+");
                    if (hasContent(bare)) {
                        String word = bare.replaceAll("^[()\\[\\]{},;:!]+|[()\\[\\]{},;:!.]+$", "");
                        add(beginning ? new Term.Beginning(bare) : new Term.Word(word), negated);
                    }
                }
            }
        }

        private void add(Term term, boolean negated) {
            boolean turned = negated || not;
            Clause last = clauses.isEmpty() ? null : clauses.getLast();
            if (or && last != null && last.not == turned && !turned) {
                List<Term> more = new ArrayList<>(last.anyOf);
                more.add(term);
                clauses.set(clauses.size() - 1, new Clause(List.copyOf(more), false));
            } else {
                clauses.add(new Clause(List.of(term), turned));
            }
            or = false;
            not = false;
        }

        private static boolean hasContent(String text) {
            return text.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || c == '§');
        }
    }
}
