package se.samdiarium.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("W1.2 the way back after log-in")
class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/inkorg", "/handling?id=0a1b&version=2", "/signera/svar?code=x&state=y", "/"})
    void aPageOfThisSiteIsFollowed(String path) {
        assertThat(LocalPath.parse(path)).map(LocalPath::value).contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "inkorg", "https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example", "/inkorg\r\nSet-Cookie: a=b",
        "\t/inkorg", "javascript:alert(1)", "/login?tillbaka=/login", "/logout", "/fel"})
    void whatLeadsElsewhereOrNowhereIsNot(String path) {
        assertThat(LocalPath.parse(path)).isEmpty();
    }

    @Test
    void aParameterIsAddedOnceAndAfterTheOthers() {
        LocalPath plain = new LocalPath("/inkorg").with("utgangen=1");
        assertThat(plain.value()).isEqualTo("/inkorg?utgangen=1");
        assertThat(plain.with("utgangen=1")).isEqualTo(plain);
        assertThat(new LocalPath("/handling?id=1").with("utgangen=1").value()).isEqualTo("/handling?id=1&utgangen=1");
    }
}
