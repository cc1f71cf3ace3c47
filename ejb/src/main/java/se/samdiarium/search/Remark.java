package se.samdiarium.search;

/**
 * Something in a question that was not understood, or not used. The rest of the question is searched for all the same.
 *
 * @param text the words in question, as typed
 * @param code what was the matter; stable
 */
public record Remark(String text, Code code) {

    /** What can be the matter. */
    public enum Code {
        /** The question is longer than can be read; the end was not used. */
        TOO_LONG("Frågan är för lång. Slutet användes inte."),
        /** The question has more words than can be searched for at once; the last were not used. */
        TOO_MANY_WORDS("Frågan har för många ord. De sista användes inte."),
        /** More brackets inside each other than can be read. */
        TOO_DEEP("Det är för många parenteser i varandra. De innersta parenteserna användes inte."),
        /** A bracket without its other half. */
        BRACKET_ALONE("En parentes saknar sin andra hälft och användes inte."),
        /** A quotation mark without its other half: what follows was read as words. */
        QUOTE_ALONE("Ett citattecken saknar sin andra hälft. Orden söktes var för sig."),
        /** No field is called so: read as words. */
        UNKNOWN_FIELD("Det finns inget fält med det namnet. Det söktes som vanliga ord."),
        /** A field without what to look for in it. */
        EMPTY_FIELD("Efter fältets namn saknas vad som söks."),
        /** Neither a day, a month, a year nor a range of them. */
        NOT_A_DATE("Datumet gick inte att läsa. Skriv 2025-01-31, 2025-01, 2025 eller 2024-12-01..2025-01-31."),
        /** The last day of the range is before the first: nothing can be found. */
        RANGE_REVERSED("Sista dagen ligger före den första."),
        /** A wildcard needs at least two letters before its first sign. */
        WILDCARD_SHORT("Skriv minst två tecken före * eller ?. Delar av sammansatta ord hittas genom att skriva delen som ord."),
        /** The wildcard stands for more words than can be searched for. */
        WILDCARD_BROAD("Så många ord stämmer att sökningen inte kan ta alla. Skriv fler tecken före stjärnan."),
        /** A sign of another search language, not used here. */
        SIGN_IGNORED("Tecknet betyder inget här och användes inte."),
        /** Signs only: nothing to search for. */
        ONLY_SIGNS("Bara tecken: där finns inget att söka på.");

        private final String swedish;

        Code(String swedish) {
            this.swedish = swedish;
        }

        /** The same to be read, in Swedish. */
        public String swedish() {
            return swedish;
        }
    }

    /** What was the matter, in Swedish. */
    public String told() {
        return code.swedish();
    }
}
