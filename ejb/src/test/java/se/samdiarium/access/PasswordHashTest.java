package se.samdiarium.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final String PASSWORD = "correct horse åäö";

    @Test
    @DisplayName("the password is recognised from the written form, another one is not")
    void roundTrip() {
        PasswordHash stored = new PasswordHash(PasswordHash.of(PASSWORD).text());
        assertThat(stored.matches(PASSWORD)).isTrue();
        assertThat(stored.matches("correct horse aao")).isFalse();
        assertThat(stored.matches("")).isFalse();
    }

    @Test
    @DisplayName("the same password is never written the same way twice, and neither form shows it")
    void salted() {
        PasswordHash one = PasswordHash.of(PASSWORD);
        assertThat(one.text()).startsWith("pbkdf2-sha512$").doesNotContain("horse").isNotEqualTo(PasswordHash.of(PASSWORD).text());
        assertThat(one).hasToString("PasswordHash");
    }

    @Test
    @DisplayName("A1.2 the decoy for unknown users costs as many rounds as a real check")
    void decoyCostsTheSame() {
        assertThat(rounds(PasswordHash.decoy())).isEqualTo(rounds(PasswordHash.of(PASSWORD))).isGreaterThanOrEqualTo(210_000);
    }

    private static int rounds(PasswordHash hash) {
        return Integer.parseInt(hash.text().split("\\$")[1]);
    }
}
