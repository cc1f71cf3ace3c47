package se.samdiarium.demo.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskingTheSignerTest {

    private static final String USER = "qualified";
    private static final byte[] HASH = CscWalk.sha256("the agreement");
    @TempDir
    Path folder;
    private final MovableClock clock = new MovableClock();
    private TrustService service;
    private CscWalk walk;

    @BeforeEach
    void start() throws IOException {
        service = RunningTrustService.in(folder, clock);
        walk = new CscWalk(service);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    @DisplayName("T1.1 the page says that it is a test, who signs, for whom, what and its hash, and escapes what it was given")
    void page() {
        HttpResponse<String> page = walk.authorize(walk.signingQuery(USER, HASH));
        String hex = HexFormat.of().formatHex(HASH);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("inga rättsligt giltiga underskrifter", "Åsa Öberg", "Region Exempel",
            "Samverkansavtal &lt;NSPL&gt;, RS 2025-00001", hex.substring(0, 4) + " " + hex.substring(4, 8) + " ").doesNotContain("<NSPL>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
    }

    @Test
    @DisplayName("T1.7 the right PIN gives a code and the state as it was sent")
    void rightPin() {
        Map<String, String> back = CscWalk.redirected(walk.answer(walk.authorize(walk.signingQuery(USER, HASH)), "sign", RunningTrustService.PIN));
        assertThat(back).containsOnlyKeys("code", "state").containsEntry("state", "state & more");
    }

    @Test
    @DisplayName("T1.7 a wrong PIN shows the page again with the tries left, and gives no code")
    void wrongPin() {
        HttpResponse<String> again = walk.answer(walk.authorize(walk.signingQuery(USER, HASH)), "sign", "000000");
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.headers().firstValue("Location")).isEmpty();
        assertThat(again.body()).contains("PIN-koden är fel. 4 försök kvar",
            "role=\"alert\"", "aria-describedby=\"pin-hint problem\" aria-invalid=\"true\"");
        CscWalk.redirected(walk.answer(again, "sign", RunningTrustService.PIN));
    }

    @Test
    @DisplayName("T1.7 after five wrong PINs the right one is refused too, for 15 minutes")
    void locked() {
        HttpResponse<String> page = walk.authorize(walk.signingQuery(USER, HASH));
        for (int i = 0; i < 5; i++) {
            page = walk.answer(page, "sign", "000000");
        }
        assertThat(page.body()).contains("spärrad");
        assertThat(walk.answer(page, "sign", RunningTrustService.PIN).body()).contains("spärrad");
        clock.forward(Duration.ofMinutes(15));
        HttpResponse<String> later = walk.authorize(walk.signingQuery(USER, HASH));
        assertThat(CscWalk.redirected(walk.answer(later, "sign", RunningTrustService.PIN))).containsKey("code");
    }

    @Test
    @DisplayName("T1.7 Avbryt sends the signer back with access_denied, and the request cannot be taken up again")
    void cancelled() {
        HttpResponse<String> page = walk.authorize(walk.signingQuery(USER, HASH));
        assertThat(CscWalk.redirected(walk.answer(page, "cancel", "")))
            .containsEntry("error", "access_denied").containsKey("state").doesNotContainKey("code");
        assertThat(walk.answer(page, "sign", RunningTrustService.PIN).statusCode()).isEqualTo(410);
    }

    @Test
    @DisplayName("T1.8 a code cannot be used twice")
    void codeOnce() {
        String code = walk.code(USER, HASH);
        CscWalk.json(walk.exchange(code));
        CscWalk.refused(walk.exchange(code), 400, "invalid_grant");
    }

    @Test
    @DisplayName("T1.8 the same token endpoint answers at the root too")
    void tokenAtTheRoot() {
        CscWalk.json(walk.postForm("/oauth2/token", Map.of("grant_type", "client_credentials"), CscWalk.basic()));
    }

    @Test
    @DisplayName("T1.8 a code expires after ten minutes (RFC 6749 4.1.2)")
    void codeExpires() {
        String code = walk.code(USER, HASH);
        clock.forward(Duration.ofMinutes(10));
        CscWalk.refused(walk.exchange(code), 400, "invalid_grant");
    }

    @Test
    @DisplayName("T1.8 a code with a PKCE challenge needs its verifier")
    void pkce() {
        CscWalk.refused(walk.exchange(walk.code(USER, HASH), Map.of()), 400, "invalid_grant");
        CscWalk.refused(walk.exchange(walk.code(USER, HASH), Map.of("code_verifier", CscWalk.VERIFIER + "x")), 400, "invalid_grant");
    }

    @Test
    @DisplayName("T1.8 a wrong client secret is refused")
    void wrongSecret() {
        Map<String, String> form = Map.of("grant_type", "client_credentials", "client_id", RunningTrustService.CLIENT, "client_secret", "wrong");
        CscWalk.refused(walk.postForm("/csc/v2/oauth2/token", form, ""), 401, "invalid_client");
    }

    @Test
    @DisplayName("T1.8 an address that is not registered, or an unknown client, gets a page and no redirect")
    void unregistered() {
        Map<String, String> query = walk.signingQuery(USER, HASH);
        query.put("redirect_uri", RunningTrustService.CALLBACK + "/more");
        HttpResponse<String> page = walk.authorize(query);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("Location")).isEmpty();
        Map<String, String> stranger = walk.signingQuery(USER, HASH);
        stranger.put("client_id", "stranger");
        assertThat(walk.authorize(stranger).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("T1.8 a wrong request is answered by redirect with its error and state")
    void wrongRequests() {
        assertThat(wrong("response_type", "token")).containsEntry("error", "unsupported_response_type");
        assertThat(wrong("scope", "all")).containsEntry("error", "invalid_scope");
        assertThat(wrong("credentialID", "test-nobody")).containsEntry("error", "invalid_request").containsEntry("state", "state & more");
        assertThat(wrong("hashes", "AAAA")).containsEntry("error", "invalid_request");
        assertThat(wrong("numSignatures", "2")).containsEntry("error", "invalid_request");
        assertThat(wrong("code_challenge_method", "plain")).containsEntry("error", "invalid_request");
    }

    private Map<String, String> wrong(String parameter, String value) {
        Map<String, String> query = walk.signingQuery(USER, HASH);
        query.put(parameter, value);
        return CscWalk.redirected(walk.authorize(query));
    }
}
