package se.samdiarium.decision;

/**
 * A kind of body that decides for a region, from the pick list.
 *
 * @param code        stable code, for example {@code REGIONSTYRELSE}
 * @param swedishName for people
 * @param englishName for people
 * @param swedishRule what the law says of appeals against it
 * @param englishRule same, in English
 */
public record BodyKind(String code, String swedishName, String englishName, String swedishRule, String englishRule) {

    /** Name in this language. */
    public String name(boolean swedish) {
        return swedish ? swedishName : englishName;
    }

    /** What the law says, in this language. */
    public String rule(boolean swedish) {
        return swedish ? swedishRule : englishRule;
    }
}
