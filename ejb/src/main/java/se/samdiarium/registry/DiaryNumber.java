package se.samdiarium.registry;

import java.time.Year;

/**
 * A case's number (diarienummer), for example {@code RS 2025-00123}. The written form is stable and may be quoted in letters.
 *
 * @param prefix of the authority's series, 1 to 6 capital letters
 * @param year   calendar year in Sweden
 * @param serial running number in the year, from 1; written with at least five digits and never cut
 */
public record DiaryNumber(String prefix, Year year, long serial) {

    /** Checks the form. */
    public DiaryNumber {
        if (!prefix.matches("[A-ZÅÄÖ]{1,6}")) {
            throw new IllegalArgumentException("a prefix is 1 to 6 capital letters, was " + prefix);
        }
        if (serial < 1) {
            throw new IllegalArgumentException("a serial starts at 1, was " + serial);
        }
    }

    /** Written form of the case's number. */
    public String text() {
        return "%s %s-%05d".formatted(prefix, year, serial);
    }

    /** Written form of the number of a document in the case, for example {@code RS 2025-00123-4}. */
    public String text(int entry) {
        return text() + "-" + entry;
    }
}
