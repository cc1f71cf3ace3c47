package se.samdiarium.intake;

import java.util.Locale;

/** What became of a row. Stored state: the names are in the database. */
public enum RowOutcome {
    /** Dry run: it would be entered. */
    READY("Kan importeras", "Can be imported"),
    /** Entered in the diary. */
    ENTERED("Importerad", "Imported"),
    /** Entered, or would be, but its file was refused. */
    WITHOUT_FILE("Utan fil", "Without file"),
    /** Stood in the diary already. */
    KNOWN("Finns redan", "Already there"),
    /** Not entered. */
    REFUSED("Avvisad", "Refused");

    private final String swedish;
    private final String english;

    RowOutcome(String swedish, String english) {
        this.swedish = swedish;
        this.english = english;
    }

    /** For people. */
    public String word(Locale locale) {
        return "sv".equals(locale.getLanguage()) ? swedish : english;
    }
}
