package se.samdiarium.registry;

/**
 * A type of document (handlingstyp).
 *
 * @param code        stable
 * @param swedishName name in Swedish
 * @param englishName name in English
 */
public record DocumentType(String code, String swedishName, String englishName) {

    /** Code of the answers to a remiss (remissvar). */
    public static final String ANSWER = "REMISSVAR";
}
