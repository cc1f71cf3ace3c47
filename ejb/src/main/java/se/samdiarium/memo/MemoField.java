package se.samdiarium.memo;

import java.util.List;
import java.util.stream.Stream;
import se.samdiarium.publishing.TemplatePlan;
import se.samdiarium.publishing.TemplatePlan.Place;

/** A place in the template of a tjänsteutlåtande. */
public enum MemoField {
    /** Day. */
    DATE("datum", "Datum", true),
    /** Number of the region's case. */
    NUMBER("diarienummer", "Diarienummer", true),
    /** Name of the region. */
    REGION("region", "Region", false),
    /** Department. */
    DEPARTMENT("forvaltning", "Förvaltning", false),
    /** Who has written it. */
    HANDLER("handlaggare", "Handläggare", false),
    /** Telephone. */
    PHONE("telefon", "Telefon", false),
    /** E-mail. */
    EMAIL("epost", "E-post", false),
    /** Whom it is for. */
    TO("till", "Till", true),
    /** Title. */
    TITLE("rubrik", "Rubrik", true),
    /** What is proposed, in numbered points. */
    PROPOSALS("forslag", "Förslag till beslut", true),
    /** Summary. */
    SUMMARY("sammanfattning", "Sammanfattning av ärendet", true),
    /** The matter in full, under headings. */
    DESCRIPTION("fordjupning", "Fördjupad beskrivning av ärendet", true),
    /** What it costs, and how it is paid. */
    FINANCING("finansiering", "Finansiering och resurskonsekvenser av beslutet", true),
    /** How it was prepared. */
    PREPARATION("beredning", "Beredning", true),
    /** Who gets the decision. */
    SENT_TO("skickas", "Beslutet skickas till", true),
    /** Documents that go with it. */
    ATTACHMENTS("bilagor", "Bilagor", false);

    private final String tag;
    private final String label;
    private final boolean required;

    MemoField(String tag, String label, boolean required) {
        this.tag = tag;
        this.label = label;
        this.required = required;
    }

    /** Tag of its content control. */
    public String tag() {
        return tag;
    }

    /** Its name in the file, in Swedish. */
    public String label() {
        return label;
    }

    /** The tags that a template must have. */
    public static List<String> requiredTags() {
        return Stream.of(values()).filter(field -> field.required).map(MemoField::tag).toList();
    }

    /** All of them, as a template has them. */
    public static TemplatePlan plan() {
        return new TemplatePlan("Tjänsteutlåtande", places(DATE, NUMBER, REGION, DEPARTMENT, HANDLER, PHONE, EMAIL), TO.place(), TITLE.place(),
                places(PROPOSALS, SUMMARY, DESCRIPTION, FINANCING, PREPARATION, SENT_TO, ATTACHMENTS));
    }

    private static List<Place> places(MemoField... fields) {
        return Stream.of(fields).map(MemoField::place).toList();
    }

    private Place place() {
        return new Place(tag, label);
    }
}
