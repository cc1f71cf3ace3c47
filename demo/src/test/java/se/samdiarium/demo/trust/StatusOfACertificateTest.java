package se.samdiarium.demo.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusOfACertificateTest {

    @TempDir
    static Path folder;
    private static TrustService service;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        service = RunningTrustService.in(folder, Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @DisplayName("T1.3 a good certificate is answered good, signed by the delegated responder, with the nonce repeated")
    void good() throws Exception {
        BasicOCSPResp answer = post(request(serial(CertificateProfile.QUALIFIED)));
        assertThat(status(answer)).isEqualTo(CertificateStatus.GOOD);
        assertThat(answer.isSignatureValid(new JcaContentVerifierProviderBuilder().build(service.pki().ocspResponder().certificate()))).isTrue();
        service.pki().ocspResponder().certificate().verify(service.pki().issuing().getPublicKey());
        assertThat(answer.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce).getParsedValue())
            .isEqualTo(new DEROctetString(new byte[] {1, 2, 3}));
    }

    @Test
    @DisplayName("T1.3 a revoked certificate is answered revoked, before now")
    void revoked() throws Exception {
        CertificateStatus status = status(post(request(serial(CertificateProfile.REVOKED))));
        assertThat(status).isInstanceOf(RevokedStatus.class);
        assertThat(((RevokedStatus) status).getRevocationTime()).isBefore(java.util.Date.from(Clock.systemUTC().instant()));
    }

    @Test
    @DisplayName("T1.3 a serial number that was never issued is answered unknown")
    void unknown() throws Exception {
        assertThat(status(post(request(BigInteger.TWO)))).isInstanceOf(UnknownStatus.class);
    }

    @Test
    @DisplayName("T1.3 a certificate of another issuer is answered unknown even if its serial number is known")
    void otherIssuer() throws Exception {
        CertificateID id = new CertificateID(new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
            new JcaX509CertificateHolder(service.pki().lotlSigner().certificate()), serial(CertificateProfile.QUALIFIED));
        assertThat(status(post(new OCSPReqBuilder().addRequest(id).build()))).isInstanceOf(UnknownStatus.class);
    }

    @Test
    @DisplayName("T1.3 the GET form gives the same answer")
    void getForm() throws Exception {
        String encoded = URLEncoder.encode(Base64.getEncoder().encodeToString(request(serial(CertificateProfile.REVOKED)).getEncoded()),
            StandardCharsets.US_ASCII);
        HttpRequest get = HttpRequest.newBuilder(URI.create(service.baseUri() + "/ocsp/" + encoded)).build();
        assertThat(status(parse(http.send(get, HttpResponse.BodyHandlers.ofByteArray())))).isInstanceOf(RevokedStatus.class);
    }

    @Test
    @DisplayName("T1.3 bytes that are no request are answered malformedRequest")
    void malformed() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(URI.create(service.baseUri() + "/ocsp"))
            .POST(HttpRequest.BodyPublishers.ofString("not DER")).build();
        OCSPResp answer = new OCSPResp(http.send(post, HttpResponse.BodyHandlers.ofByteArray()).body());
        assertThat(answer.getStatus()).isEqualTo(OCSPResp.MALFORMED_REQUEST);
    }

    private static BigInteger serial(CertificateProfile profile) {
        return service.chain(RunningTrustService.userId(profile)).getFirst().getSerialNumber();
    }

    private static OCSPReq request(BigInteger serial) throws Exception {
        CertificateID id = new CertificateID(new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
            new JcaX509CertificateHolder(service.pki().issuing()), serial);
        Extension nonce = new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(new byte[] {1, 2, 3}).getEncoded());
        return new OCSPReqBuilder().addRequest(id).setRequestExtensions(new Extensions(nonce)).build();
    }

    private BasicOCSPResp post(OCSPReq request) throws Exception {
        HttpRequest post = HttpRequest.newBuilder(URI.create(service.baseUri() + "/ocsp")).header("Content-Type", "application/ocsp-request")
            .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded())).build();
        return parse(http.send(post, HttpResponse.BodyHandlers.ofByteArray()));
    }

    private static BasicOCSPResp parse(HttpResponse<byte[]> response) throws Exception {
        OCSPResp answer = new OCSPResp(response.body());
        assertThat(answer.getStatus()).isEqualTo(OCSPResp.SUCCESSFUL);
        return (BasicOCSPResp) answer.getResponseObject();
    }

    private static CertificateStatus status(BasicOCSPResp answer) {
        return answer.getResponses()[0].getCertStatus();
    }
}
