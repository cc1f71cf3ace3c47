package se.samdiarium.intake;

import java.util.Optional;

/**
 * What the importer decides.
 *
 * @param reviewed      the titles have been reviewed for the public: what is imported shows in the public view; default no
 * @param withoutFileOk a row whose file is missing or refused is entered without it; default no: the row is refused
 * @param lostReason    numbers missing in the imported years are declared lost, for this reason; empty: they are listed, no more
 */
public record ImportChoices(boolean reviewed, boolean withoutFileOk, Optional<String> lostReason) {

    private static final int LONGEST_REASON = 500;

    /** Nothing is published, nothing left out, nothing explained. */
    public static final ImportChoices CAUTIOUS = new ImportChoices(false, false, Optional.empty());

    /** Trims the reason; a blank one is none. */
    public ImportChoices {
        lostReason = lostReason.map(String::strip).filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_REASON)));
    }
}
