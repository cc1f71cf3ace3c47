package se.samdiarium.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds personal identity numbers (personnummer) and co-ordination numbers (samordningsnummer) in text that will be public.
 *
 * <p>Form and check digit: folkbokföringslagen (1991:481) 18 §, lag (2022:1697) om samordningsnummer. An organisation number is none: its
 * third digit is at least 2, so its month does not exist.
 */
public final class PersonalIdentityNumber {

    private static final Pattern CANDIDATE = Pattern.compile("(?<![\\d-])(18|19|20)?(\\d{2})(\\d{2})(\\d{2})[-+– ]?(\\d{4})(?![\\d-])");
    private static final int COORDINATION = 60;

    private PersonalIdentityNumber() {
    }

    /** The first number in the text, as written. */
    public static Optional<String> findIn(String text) {
        return CANDIDATE.matcher(text == null ? "" : text).results().filter(PersonalIdentityNumber::isNumber).map(MatchResult::group).findFirst();
    }

    private static boolean isNumber(MatchResult found) {
        return isDay(found) && hasCheckDigit(found.group(2) + found.group(3) + found.group(4) + found.group(5));
    }

    /** Whether the day exists in the century given, or in any of the two it may be. */
    private static boolean isDay(MatchResult found) {
        int day = Integer.parseInt(found.group(4));
        int real = day > COORDINATION ? day - COORDINATION : day;
        String century = found.group(1);
        return century != null ? exists(century, found, real) : exists("20", found, real) || exists("19", found, real);
    }

    private static boolean exists(String century, MatchResult found, int day) {
        try {
            LocalDate.of(Integer.parseInt(century + found.group(2)), Integer.parseInt(found.group(3)), day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean hasCheckDigit(String ten) {
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            int product = (ten.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return sum % 10 == 0;
    }
}
