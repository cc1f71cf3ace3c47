package se.samdiarium.web.page.search;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A question typed into a form with a field for each kind of condition, written in the language of questions. */
final class FieldedQuestion {

    /**
     * A field of the form.
     *
     * @param name its parameter
     * @param in   field of the question it asks in; empty for the words of the question itself
     */
    private record Field(String name, String in, UnaryOperator<String> written) {
    }

    private static final Pattern PIECE = Pattern.compile("\"[^\"]+\"|[^\\s\"()]+");
    private static final List<Field> FIELDS = List.of(
            new Field("phrase", "", FieldedQuestion::phrase),
            new Field("any", "", typed -> grouped(typed, " ELLER ")),
            new Field("none", "", FieldedQuestion::without),
            new Field("title", "titel:", FieldedQuestion::all),
            new Field("text", "text:", FieldedQuestion::all),
            new Field("number", "dnr:", FieldedQuestion::phrase),
            new Field("sender", "avsändare:", FieldedQuestion::all),
            new Field("matter", "ärende:", FieldedQuestion::all));

    private FieldedQuestion() {
    }

    /** The parameters of the form's fields, in its order. */
    static List<String> names() {
        return FIELDS.stream().map(Field::name).toList();
    }

    /**
     * The question with what was typed in the fields.
     *
     * @param question the question itself
     * @param typed    what was typed in the field of this name; empty where nothing was
     */
    static String of(String question, UnaryOperator<String> typed) {
        return Stream.concat(Stream.of(question.strip()), FIELDS.stream().map(field -> {
            String written = field.written.apply(typed.apply(field.name));
            return written.isEmpty() ? "" : field.in + written;
        })).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String phrase(String typed) {
        String bare = typed.replace('"', ' ').strip().replaceAll("\\s+", " ");
        return bare.isEmpty() ? "" : '"' + bare + '"';
    }

    private static String all(String typed) {
        return grouped(typed, " ");
    }

    private static String without(String typed) {
        return pieces(typed).stream().map(piece -> "-" + piece.replaceFirst("^-+", "")).collect(Collectors.joining(" "));
    }

    private static String grouped(String typed, String between) {
        List<String> pieces = pieces(typed);
        return pieces.size() > 1 ? pieces.stream().collect(Collectors.joining(between, "(", ")")) : String.join("", pieces);
    }

    private static List<String> pieces(String typed) {
        return PIECE.matcher(typed).results().map(MatchResult::group).toList();
    }
}
