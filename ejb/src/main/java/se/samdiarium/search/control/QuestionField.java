package se.samdiarium.search.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields a question can name, {@code titel:avtal}, and every name they go by. */
enum QuestionField {
    /** In short what the document is about. */
    TITLE("titel", "rubrik", "ärendemening", "title"),
    /** The text of the document. */
    TEXT("text", "innehåll"),
    /** Diary number. */
    NUMBER("dnr", "diarienummer", "nummer", "number"),
    /** Whose diary it is in: code or name of the region. */
    REGION("region"),
    /** Type of document: code or name. */
    TYPE("typ", "handlingstyp", "type"),
    /** Day it came in or was drawn up. */
    DATE("datum", "date", "år"),
    /** Sender or recipient. */
    CORRESPONDENT("avsändare", "mottagare", "motpart", "sender"),
    /** Title of the case. */
    CASE("ärende", "case"),
    /** Position taken by an answer to a consultation: code or name. */
    POSITION("ställning", "ställningstagande", "position");

    private final List<String> names;

    QuestionField(String... names) {
        this.names = List.of(names);
    }

    /** The field of this name, whatever its letters' size; å, ä and ö may be typed without their dots. */
    static Optional<QuestionField> named(String name) {
        String asked = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(field -> field.names.stream().anyMatch(known -> known.equals(asked) || bare(known).equals(asked)))
                .findFirst();
    }

    /** Its name, as told. */
    String told() {
        return names.getFirst();
    }

    private static String bare(String name) {
        return name.replace('å', 'a').replace('ä', 'a').replace('ö', 'o');
    }
}
