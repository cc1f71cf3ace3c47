package se.samdiarium.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("W1.5 a change by the session of a page")
class OwnPageTest {

    private static boolean sends(Map<String, String> headers) {
        return OwnPage.sends(headers::get);
    }

    @Test
    void comesFromAScriptOfOurOwnPages() {
        assertThat(sends(Map.of("Samdiarium-Page", "1"))).isTrue();
        assertThat(sends(Map.of("Samdiarium-Page", "1", "Sec-Fetch-Site", "same-origin", "Origin", "http://localhost:8080", "Host",
                "localhost:8080"))).isTrue();
    }

    @Test
    void isRefusedWithoutTheHeaderThatFormsCannotSet() {
        assertThat(sends(Map.of())).isFalse();
        assertThat(sends(Map.of("Sec-Fetch-Site", "same-origin", "Origin", "http://localhost:8080", "Host", "localhost:8080"))).isFalse();
    }

    @Test
    void isRefusedWhenTheBrowserTellsOfAnotherSite() {
        assertThat(sends(Map.of("Samdiarium-Page", "1", "Sec-Fetch-Site", "cross-site"))).isFalse();
        assertThat(sends(Map.of("Samdiarium-Page", "1", "Sec-Fetch-Site", "same-site"))).isFalse();
        assertThat(sends(Map.of("Samdiarium-Page", "1", "Origin", "http://other.example", "Host", "localhost:8080"))).isFalse();
        assertThat(sends(Map.of("Samdiarium-Page", "1", "Origin", "null", "Host", "localhost:8080"))).isFalse();
        assertThat(sends(Map.of("Samdiarium-Page", "1", "Origin", "http://exa mple", "Host", "localhost:8080"))).isFalse();
    }
}
