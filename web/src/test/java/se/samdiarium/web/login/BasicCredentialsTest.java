package se.samdiarium.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("W1.5 credentials of a machine")
class BasicCredentialsTest {

    @Test
    void aPasswordWithColonsAndSwedishLettersIsReadWhole() {
        assertThat(BasicCredentials.parse("basic " + base64("åsa.öst:l:ö:s")))
                .contains(new BasicCredentials("åsa.öst", "l:ö:s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "Basic %%%", "Basic", "Basic YWJj"})
    void anotherSchemeAndMisshapenOnesAreNone(String header) {
        assertThat(BasicCredentials.parse(header)).isEmpty();
    }

    @Test
    void thePasswordIsNeverWrittenOut() {
        assertThat(new BasicCredentials("asa", "secret-word").toString()).doesNotContain("secret-word");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
