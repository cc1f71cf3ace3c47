package se.samdiarium.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Columns of the CSV file of an old diary; their Swedish headings are the form of the file. */
public enum ImportColumn {
    /** The case's number as issued. */
    NUMBER("Diarienummer", true, "RS 2015-00123"),
    /** What the case is about. */
    CASE_TITLE("Ärendemening", true, "Samverkan om ambulansflyg"),
    /** Day the case was opened, {@code 2015-03-02}. */
    OPENED("Ärende öppnat", false, "2015-03-02"),
    /** Running number of the document within the case. */
    ENTRY_NUMBER("Handlingsnummer", false, "1"),
    /** What the document is about. */
    TITLE("Handlingens rubrik", false, "Remiss från Socialdepartementet"),
    /** Inkommen, Utgående or Upprättad. */
    DIRECTION("Riktning", false, "Inkommen"),
    /** Name or code of the type. */
    TYPE("Handlingstyp", false, "Remissmissiv"),
    /** Day it came in or was drawn up. */
    DATE("Datum", false, "2015-03-02"),
    /** Day it was registered; without it the day before. */
    REGISTERED("Registrerad", false, "2015-03-03"),
    /** Sender or recipient. */
    CORRESPONDENT("Avsändare/mottagare", false, "Socialdepartementet"),
    /** Free note, never public. */
    NOTE("Anteckning", false, ""),
    /** Name of the file in the ZIP. */
    FILE("Fil", false, ""),
    /** Handläggare of the case. */
    HANDLER("Handläggare", false, "Karin Berg"),
    /** How far the case came; without it Avslutat. */
    STATE("Status", false, "Avslutat");

    private final String heading;
    private final boolean needed;
    private final String example;

    ImportColumn(String heading, boolean needed, String example) {
        this.heading = heading;
        this.needed = needed;
        this.example = example;
    }

    /** The column with this heading, whatever its case and the spaces around it. */
    public static Optional<ImportColumn> of(String heading) {
        String wanted = plain(heading);
        return Stream.of(values()).filter(column -> plain(column.heading).equals(wanted)).findFirst();
    }

    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    /** Heading in the file. */
    public String heading() {
        return heading;
    }

    /** Whether a file without it is refused. */
    public boolean isNeeded() {
        return needed;
    }

    /** What the template shows. */
    public String example() {
        return example;
    }
}
