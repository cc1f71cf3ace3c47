package se.samdiarium.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private final Secrets secrets = new Secrets();

    @Test
    void passwordsCanBeReadAloud() {
        assertThat(secrets.password()).matches("(([bdfghjklmnprstv][aeiou]){3}-){3}[0-9]{4}");
    }

    @Test
    void noTwoSecretsAreTheSame() {
        assertThat(Stream.generate(secrets::password).limit(1000)).doesNotHaveDuplicates();
        assertThat(Stream.generate(secrets::token).limit(1000)).doesNotHaveDuplicates().allMatch(token -> token.matches("[A-Za-z0-9]{43}"));
    }

    @Test
    void pinsHaveSixDigits() {
        assertThat(Stream.generate(secrets::pin).limit(100)).allMatch(pin -> pin.matches("[0-9]{6}"));
    }
}
