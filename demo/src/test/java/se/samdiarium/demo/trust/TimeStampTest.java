package se.samdiarium.demo.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeStampTest {

    private static final Instant THEN = Instant.parse("2025-09-30T12:00:00Z");
    @TempDir
    static Path folder;
    private static TrustService service;

    @BeforeAll
    static void start() throws IOException {
        service = RunningTrustService.in(folder, Clock.fixed(THEN, ZoneOffset.UTC));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @DisplayName("T1.4 a time-stamp verifies against the time-stamp unit and tells the service's time")
    void verifies() throws Exception {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request = generator.generate(TSPAlgorithms.SHA256, new byte[32], BigInteger.valueOf(7));
        TimeStampResponse response = new TimeStampResponse(post(request.getEncoded()));
        response.validate(request);
        response.getTimeStampToken().validate(new JcaSimpleSignerInfoVerifierBuilder().build(service.pki().timeStampUnit().certificate()));
        assertThat(response.getTimeStampToken().getTimeStampInfo().getGenTime().toInstant()).isEqualTo(THEN);
        assertThat(response.getTimeStampToken().getCertificates().getMatches(null)).hasSize(3);
    }

    @Test
    @DisplayName("T1.4 an imprint of SHA-1 is rejected")
    void weakDigest() throws Exception {
        TimeStampRequest request = new TimeStampRequestGenerator().generate(TSPAlgorithms.SHA1, new byte[20]);
        TimeStampResponse response = new TimeStampResponse(post(request.getEncoded()));
        assertThat(response.getStatus()).isEqualTo(PKIStatus.REJECTION);
        assertThat(response.getTimeStampToken()).isNull();
    }

    @Test
    @DisplayName("T1.4 bytes that are no request are rejected")
    void malformed() throws Exception {
        assertThat(new TimeStampResponse(post(new byte[] {1, 2})).getStatus()).isEqualTo(PKIStatus.REJECTION);
    }

    private static byte[] post(byte[] body) throws IOException, InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(service.tsaUri()).header("Content-Type", "application/timestamp-query")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        return HttpClient.newHttpClient().send(post, HttpResponse.BodyHandlers.ofByteArray()).body();
    }
}
