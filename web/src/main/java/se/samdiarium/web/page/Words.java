package se.samdiarium.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import se.samdiarium.document.TextState;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.DocumentType;

/** How things are written on the pages, in the language of the page. */
@Named("words")
@RequestScoped
public class Words {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(SWEDEN);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(SWEDEN);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(SWEDEN);
    private static final Map<String, String> FORMS = Map.of(
            "application/pdf", "PDF",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word (DOCX)",
            "application/msword", "Word (DOC)",
            "application/vnd.oasis.opendocument.text", "OpenDocument (ODT)",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint (PPTX)",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel (XLSX)",
            "text/plain", "Text (TXT)",
            "message/rfc822", "E-post (EML)");

    private final Language language;

    @Inject
    Words(Language language) {
        this.language = language;
    }

    /** For the container's proxy. */
    protected Words() {
        this(null);
    }

    /** The texts in the language of the page. */
    public Texts texts() {
        return new Texts(language.getLocale());
    }

    /** A text filled with one fact. */
    public String fill(String key, Object fact) {
        return texts().of(key, fact);
    }

    /** A text filled with two facts. */
    public String fill(String key, Object first, Object second) {
        return texts().of(key, first, second);
    }

    /** A text filled with three facts. */
    public String fill(String key, Object first, Object second, Object third) {
        return texts().of(key, first, second, third);
    }

    /** A text for one or many. */
    public String count(String key, long number) {
        return texts().count(key, number);
    }

    /** Day and minute in Sweden. */
    public String time(Instant instant) {
        return MINUTE.format(instant);
    }

    /** Day and second in Sweden. */
    public String exactTime(Instant instant) {
        return SECOND.format(instant);
    }

    /** Day in Sweden. */
    public String day(Instant instant) {
        return DAY.format(instant);
    }

    /** A day as {@code 2025-01-31}. */
    public String date(LocalDate date) {
        return date.toString();
    }

    /** A size in bytes, kB or MB. */
    public String size(long bytes) {
        return texts().size(bytes);
    }

    /** The form of a file for people; an unknown media type is shown as it is. */
    public String form(String mediaType) {
        return FORMS.getOrDefault(mediaType, mediaType);
    }

    /** What became of the text extraction. */
    public String textState(TextState state) {
        return texts().of("text-state." + state);
    }

    /** Which way a document went. */
    public String direction(Direction direction) {
        return texts().of("direction." + direction);
    }

    /** A type of document. */
    public String type(DocumentType type) {
        return language.isSwedish() ? type.swedishName() : type.englishName();
    }

    /** A fact that may be absent, told as a dash then. Expression language hands an {@link Optional} over either as it is or opened. */
    public String shown(Object fact) {
        Object value = opened(fact);
        return value == null ? "–" : value.toString();
    }

    /** Whether a fact that may be absent is there. */
    public boolean has(Object fact) {
        return opened(fact) != null;
    }

    /** A fact that may be absent, as it is; null then. */
    public Object opened(Object fact) {
        return fact instanceof Optional<?> optional ? optional.orElse(null) : fact;
    }

    /** The first and last digits of a SHA-256, enough to compare by eye; the whole one stands beside it on demand. */
    public String shortHash(String hex) {
        return hex.substring(0, 8) + "…" + hex.substring(hex.length() - 8);
    }
}
