package se.samdiarium.registry;

import java.time.Year;
import java.util.regex.Pattern;

/**
 * A number of one of our series (diarienummer), for example {@code RS 2025-00123}. The written form is stable and may be quoted in letters.
 *
 * @param prefix of the series, 1 to 6 capital letters
 * @param year   calendar year in Sweden
 * @param serial running number in the year, from 1
 * @param form   how the series writes its numbers
 */
public record DiaryNumber(String prefix, Year year, long serial, NumberForm form) {

    private static final Pattern PREFIX = Pattern.compile("[A-ZÅÄÖ]{1,6}");

    /** Checks the form. */
    public DiaryNumber {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("a prefix is 1 to 6 capital letters, was " + prefix);
        }
        if (serial < 1) {
            throw new IllegalArgumentException("a serial starts at 1, was " + serial);
        }
    }

    /** Written form of the case's number. */
    public String text() {
        return form.write(this);
    }

    /** Written form of a document's number: the case's, as issued, and the running number within the case. */
    public static String text(String caseNumber, int entry) {
        return caseNumber + "-" + entry;
    }
}
