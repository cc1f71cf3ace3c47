package se.samdiarium.demo.trust;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteSigningTest {

    private static final String USER = "qualified";
    private static final byte[] HASH = CscWalk.sha256("the agreement");
    private static final byte[] OTHER_HASH = CscWalk.sha256("another agreement");
    @TempDir
    static Path folder;
    private static final MovableClock CLOCK = new MovableClock();
    private static TrustService service;
    private static CscWalk walk;

    @BeforeAll
    static void start() throws IOException {
        service = RunningTrustService.in(folder, CLOCK);
        walk = new CscWalk(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void faultsOff() {
        for (Fault fault : Fault.values()) {
            service.faults().switchOff(fault);
        }
    }

    @Test
    @DisplayName("T1.6 the whole walk: info, list, credential, page, PIN, code, SAD, signature that verifies with the listed certificate")
    void wholeWalk() throws Exception {
        JsonObject info = CscWalk.json(walk.post("/csc/v2/info", "", "{}"));
        assertThat(info.getString("specs")).isEqualTo("2.0.0.2");
        assertThat(info.getString("oauth2")).isEqualTo(service.cscBaseUri().toString());
        String bearer = "Bearer " + walk.clientToken();
        JsonObject list = CscWalk.json(walk.post("/csc/v2/credentials/list", bearer, "{\"userID\":\"qualified\"}"));
        String credential = list.getJsonArray("credentialIDs").getString(0);
        JsonObject shown = CscWalk.json(walk.post("/csc/v2/credentials/info", bearer, Json.createObjectBuilder()
            .add("credentialID", credential).add("certificates", "chain").add("certInfo", true).add("authInfo", true).build().toString()));
        assertThat(shown.getString("SCAL")).isEqualTo("2");
        assertThat(shown.getJsonObject("auth").getString("mode")).isEqualTo("oauth2code");
        assertThat(shown.getJsonObject("cert").getString("status")).isEqualTo("valid");
        assertThat(shown.getJsonObject("cert").getJsonArray("certificates")).hasSize(3);
        X509Certificate certificate = certificate(shown.getJsonObject("cert").getJsonArray("certificates").getString(0));
        JsonObject signed = CscWalk.json(walk.signHash(walk.sad(USER, HASH), USER, HASH));
        Signature verification = Signature.getInstance("NONEwithECDSA");
        verification.initVerify(certificate.getPublicKey());
        verification.update(HASH);
        assertThat(verification.verify(Base64.getDecoder().decode(signed.getJsonArray("signatures").getString(0)))).isTrue();
    }

    @Test
    @DisplayName("T1.6 a SAD as bearer token signs without a service token")
    void sadAsBearer() {
        JsonObject signed = CscWalk.json(walk.post("/csc/v2/signatures/signHash", "Bearer " + walk.sad(USER, HASH),
            "{\"credentialID\":\"test-qualified\",\"hashes\":[\"%s\"],\"signAlgo\":\"1.2.840.10045.4.3.2\"}".formatted(CscWalk.base64(HASH))));
        assertThat(signed.getJsonArray("signatures")).hasSize(1);
    }

    @Test
    @DisplayName("T1.6 a SAD is used once")
    void sadUsedOnce() {
        String sad = walk.sad(USER, HASH);
        CscWalk.json(walk.signHash(sad, USER, HASH));
        CscWalk.refused(walk.signHash(sad, USER, HASH), 400, "invalid_request");
    }

    @Test
    @DisplayName("T1.6 of eight simultaneous uses of a SAD one succeeds")
    void sadUsedOnceInParallel() throws Exception {
        String sad = walk.sad(USER, HASH);
        List<Callable<Integer>> uses = Collections.nCopies(8, () -> walk.signHash(sad, USER, HASH).statusCode());
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> use : threads.invokeAll(uses)) {
                statuses.add(use.get());
            }
        }
        assertThat(statuses).hasSize(8).containsOnlyOnce(200).containsOnly(200, 400);
    }

    @Test
    @DisplayName("T1.6 a SAD refuses another hash, more hashes and another credential, and still signs its own")
    void sadIsBound() {
        String sad = walk.sad(USER, HASH);
        CscWalk.refused(walk.signHash(sad, USER, OTHER_HASH), 400, "invalid_request");
        CscWalk.refused(walk.signHash(sad, "seal", HASH), 400, "invalid_request");
        String two = "{\"credentialID\":\"test-qualified\",\"SAD\":\"%s\",\"hashes\":[\"%s\",\"%s\"],\"signAlgo\":\"1.2.840.10045.4.3.2\"}"
            .formatted(sad, CscWalk.base64(HASH), CscWalk.base64(OTHER_HASH));
        CscWalk.refused(walk.post("/csc/v2/signatures/signHash", "Bearer " + walk.clientToken(), two), 400, "invalid_request");
        CscWalk.json(walk.signHash(sad, USER, HASH));
    }

    @Test
    @DisplayName("T1.6 a SAD expires after five minutes")
    void sadExpires() {
        String sad = walk.sad(USER, HASH);
        CLOCK.forward(Duration.ofMinutes(5));
        CscWalk.refused(walk.signHash(sad, USER, HASH), 400, "invalid_request");
    }

    @Test
    @DisplayName("T1.6 a service token is no SAD, and without a token nothing is shown or signed")
    void tokens() {
        CscWalk.refused(walk.signHash(walk.clientToken(), USER, HASH), 400, "invalid_request");
        CscWalk.refused(walk.post("/csc/v2/credentials/list", "", "{\"userID\":\"qualified\"}"), 401, "invalid_token");
        CscWalk.refused(walk.post("/csc/v2/signatures/signHash", "Bearer nothing", "{}"), 401, "invalid_token");
    }

    @Test
    @DisplayName("T1.8 a token of one user's login lists that user's credential only")
    void loginOfOneUser() {
        Map<String, String> query = walk.signingQuery(USER, HASH);
        query.keySet().removeAll(List.of("credentialID", "numSignatures", "hashes", "hashAlgorithmOID"));
        query.put("scope", "service");
        HttpResponse<String> back = walk.answer(walk.authorize(query), Map.of("action", "sign", "user", "seal", "pin", RunningTrustService.PIN));
        String bearer = "Bearer " + CscWalk.json(walk.exchange(CscWalk.redirected(back).get("code"))).getString("access_token");
        JsonObject own = CscWalk.json(walk.post("/csc/v2/credentials/list", bearer, "{}"));
        assertThat(own.getJsonArray("credentialIDs").getString(0)).isEqualTo("test-seal");
        CscWalk.refused(walk.post("/csc/v2/credentials/info", bearer, "{\"credentialID\":\"test-qualified\"}"), 400, "invalid_request");
        CscWalk.refused(walk.post("/csc/v2/credentials/list", bearer, "{\"userID\":\"qualified\"}"), 400, "invalid_request");
    }

    @Test
    @DisplayName("T1.2 the credential tells a revoked and an expired certificate, and onlyValid leaves them out")
    void certificateStatus() {
        String bearer = "Bearer " + walk.clientToken();
        for (String user : new String[] {"revoked", "expired"}) {
            JsonObject shown = CscWalk.json(walk.post("/csc/v2/credentials/info", bearer, "{\"credentialID\":\"test-" + user + "\"}"));
            assertThat(shown.getJsonObject("cert").getString("status")).isEqualTo(user);
            JsonObject list = CscWalk.json(walk.post("/csc/v2/credentials/list", bearer, "{\"userID\":\"" + user + "\",\"onlyValid\":true}"));
            assertThat(list.getJsonArray("credentialIDs")).isEmpty();
        }
    }

    @Test
    @DisplayName("T1.6 a body that is no JSON object, or a wrong type, is refused with invalid_request")
    void badBodies() {
        String bearer = "Bearer " + walk.clientToken();
        for (String body : new String[] {"", "[]", "{", "{\"userID\":7}", "{\"userID\":\"nobody\"}"}) {
            CscWalk.refused(walk.post("/csc/v2/credentials/list", bearer, body), 400, "invalid_request");
        }
        assertThat(walk.post("/csc/v2/credentials/list", bearer, "x".repeat((1 << 20) + 1)).statusCode()).isEqualTo(413);
    }

    @Test
    @DisplayName("T1.6 a test can make the service answer 429, or sign other bytes than asked")
    void faults() throws Exception {
        String sad = walk.sad(USER, HASH);
        service.faults().switchOn(Fault.WRONG_HASH);
        JsonObject signed = CscWalk.json(walk.signHash(sad, USER, HASH));
        Signature verification = Signature.getInstance("NONEwithECDSA");
        verification.initVerify(service.chain(USER).getFirst().getPublicKey());
        verification.update(HASH);
        assertThat(verification.verify(Base64.getDecoder().decode(signed.getJsonArray("signatures").getString(0)))).isFalse();
        service.faults().switchOn(Fault.HTTP_429);
        CscWalk.refused(walk.post("/csc/v2/info", "", "{}"), 429, "too_many_requests");
    }

    private static X509Certificate certificate(String base64) throws Exception {
        ByteArrayInputStream der = new ByteArrayInputStream(Base64.getDecoder().decode(base64));
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(der);
    }
}
