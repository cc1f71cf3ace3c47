package se.samdiarium.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are computed here, with serials of the series 980 to 999 or any; none is looked up. */
class PersonalIdentityNumberTest {

    private static final int MANY = 2_000;
    private final Random random = new Random(42);

    @Test
    @DisplayName("R4.8 a number of ten or twelve digits is found, with hyphen, plus, space, dash or nothing, wherever it stands")
    void everyForm() {
        for (int i = 0; i < MANY; i++) {
            LocalDate born = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(46_000));
            String ten = ten(born, 0);
            String century = String.valueOf(born.getYear() / 100);
            for (String sign : new String[] {"", "-", "+", " ", "–"}) {
                String shortForm = ten.substring(0, 6) + sign + ten.substring(6);
                assertThat(PersonalIdentityNumber.findIn("Klagomål från " + shortForm + ", Uppsala")).contains(shortForm);
                assertThat(PersonalIdentityNumber.findIn(century + shortForm)).contains(century + shortForm);
                assertThat(PersonalIdentityNumber.findIn("(" + century + shortForm + ")")).contains(century + shortForm);
            }
        }
    }

    @Test
    @DisplayName("R4.8 a co-ordination number (day plus 60) is found")
    void coordinationNumbers() {
        for (int i = 0; i < MANY; i++) {
            LocalDate born = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(30_000));
            String ten = ten(born, 60);
            assertThat(PersonalIdentityNumber.findIn("Ansökan " + ten.substring(0, 6) + "-" + ten.substring(6))).isPresent();
            assertThat(PersonalIdentityNumber.findIn("Ansökan " + born.getYear() / 100 + ten)).isPresent();
        }
    }

    @Test
    @DisplayName("R4.8 a number with a wrong check digit is none")
    void wrongCheckDigit() {
        String ten = ten(LocalDate.of(1990, 2, 28), 0);
        char last = ten.charAt(9);
        for (char digit = '0'; digit <= '9'; digit++) {
            assertThat(PersonalIdentityNumber.findIn(ten.substring(0, 9) + digit).isPresent()).isEqualTo(digit == last);
        }
    }

    @Test
    @DisplayName("R4.8 an organisation number is none: its third digit is at least 2")
    void organisationNumbers() {
        for (int i = 0; i < MANY; i++) {
            String nine = "%d%d%d%06d".formatted(1 + random.nextInt(9), random.nextInt(10), 2 + random.nextInt(8), random.nextInt(1_000_000));
            String number = nine + checkDigit(nine);
            assertThat(PersonalIdentityNumber.findIn(number.substring(0, 6) + "-" + number.substring(6))).isEmpty();
            assertThat(PersonalIdentityNumber.findIn("16" + number)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS 2025-00123-4", "KS-2020-00547", "S2024/00865", "2025-01-31", "1 367 000 000 kr", "018-611 00 00", "", "Avtal 2025",
        "19 000 000 000", "200 000-1"})
    @DisplayName("R4.8 diary numbers, days, sums and telephone numbers are none")
    void otherNumbers(String text) {
        assertThat(PersonalIdentityNumber.findIn(text)).isEmpty();
    }

    @Test
    @DisplayName("R4.8 digits within a longer number are none")
    void withinLongerNumbers() {
        String ten = ten(LocalDate.of(1985, 6, 15), 0);
        assertThat(PersonalIdentityNumber.findIn("7" + ten)).isEmpty();
        assertThat(PersonalIdentityNumber.findIn(ten + "7")).isEmpty();
        assertThat(PersonalIdentityNumber.findIn("12-" + ten)).isEmpty();
    }

    @Test
    @DisplayName("R4.8 a day that does not exist makes no number, 29 February only in leap years")
    void daysThatDoNotExist() {
        String nine = "900230" + "999";
        assertThat(PersonalIdentityNumber.findIn(nine + checkDigit(nine))).isEmpty();
        String common = "010229" + "998";
        assertThat(PersonalIdentityNumber.findIn(common + checkDigit(common))).isEmpty();
        String leap = "040229" + "998";
        assertThat(PersonalIdentityNumber.findIn(leap + checkDigit(leap))).isPresent();
    }

    private String ten(LocalDate born, int addedToDay) {
        String nine = "%02d%02d%02d%03d".formatted(born.getYear() % 100, born.getMonthValue(), born.getDayOfMonth() + addedToDay,
                random.nextInt(1_000));
        return nine + checkDigit(nine);
    }

    /** Luhn, written here once more on purpose. */
    private static int checkDigit(String nine) {
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int doubled = Character.digit(nine.charAt(i), 10) * (2 - i % 2);
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10;
    }
}
