package se.samdiarium.demo.trust.list;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.BLevelParameters;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import eu.europa.esig.dss.xades.tsl.TrustedListV6SignatureParametersBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import javax.security.auth.x500.X500Principal;
import se.samdiarium.demo.trust.http.Template;
import se.samdiarium.demo.trust.pki.DemoPki;
import se.samdiarium.demo.trust.pki.Identity;

/**
 * The signed lists, form TS 119 612 v2.4.1 (list version 6): a list of the lists that points at itself and at a Swedish test list, which has one
 * provider with a granted CA/QC and a granted TSA/QTST. Issued once per start, next update after {@link #VALIDITY}. The sequence number is the
 * second of issue, so that a later list always has a higher one.
 */
public final class TrustedLists {

    /** How long a list is good: 150 days (TS 119 612 clause 5.3.15 allows at most six months). */
    public static final Duration VALIDITY = Duration.ofDays(150);

    private final DemoPki pki;
    private final URI baseUri;
    private final Instant issued;
    private final byte[] lotl;
    private final byte[] swedish;

    /**
     * Builds and signs both lists.
     *
     * @param baseUri where they will be served: {@code /tl/lotl.xml} and {@code /tl/se.xml} are appended
     */
    public TrustedLists(DemoPki pki, URI baseUri, Clock clock) throws IOException {
        this.pki = pki;
        this.baseUri = baseUri;
        this.issued = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String pointers = pointer(pki.lotlSigner(), lotlUri(), "EUlistofthelists", "EU");
        this.swedish = sign(list("EUgeneric", "SE", swedishUri()).markup("pointers", pointers).markup("providers", providers()), pki.listSigner());
        String both = pointers + pointer(pki.listSigner(), swedishUri(), "EUgeneric", "SE");
        this.lotl = sign(list("EUlistofthelists", "EU", lotlUri()).markup("pointers", both).markup("providers", ""), pki.lotlSigner());
    }

    /** The signed list of the lists. */
    public byte[] lotl() {
        return lotl.clone();
    }

    /** The signed Swedish test list. */
    public byte[] swedish() {
        return swedish.clone();
    }

    /** Where {@link #lotl()} says it is. */
    public URI lotlUri() {
        return URI.create(baseUri + "/tl/lotl.xml");
    }

    private URI swedishUri() {
        return URI.create(baseUri + "/tl/se.xml");
    }

    private Template list(String type, String territory, URI location) {
        return Template.beside(TrustedLists.class, "list.xml")
            .with("sequence", issued.getEpochSecond())
            .with("type", type)
            .with("operator", DemoPki.OPERATOR_NAME)
            .with("base", baseUri)
            .with("territory", territory)
            .with("approach", "EUgeneric".equals(type) ? "EUappropriate" : type)
            .with("rules", rules(type))
            .with("issued", issued)
            .with("nextUpdate", issued.plus(VALIDITY))
            .with("location", location);
    }

    private static String pointer(Identity signer, URI location, String type, String territory) {
        return Template.beside(TrustedLists.class, "pointer.xml")
            .with("certificate", base64(signer.certificate()))
            .with("location", location)
            .with("type", type)
            .with("operator", DemoPki.OPERATOR_NAME)
            .with("rules", rules(type))
            .with("territory", territory)
            .text();
    }

    private String providers() {
        X509Certificate time = pki.timeStampUnit().certificate();
        return Template.beside(TrustedLists.class, "providers.xml")
            .with("provider", DemoPki.PROVIDER_NAME)
            .with("base", baseUri)
            .with("issuingCertificate", base64(pki.issuing()))
            .with("issuingSubject", pki.issuing().getSubjectX500Principal().getName(X500Principal.RFC2253))
            .with("issuingSince", pki.issuing().getNotBefore().toInstant())
            .with("timeCertificate", base64(time))
            .with("timeSubject", time.getSubjectX500Principal().getName(X500Principal.RFC2253))
            .with("timeSince", time.getNotBefore().toInstant())
            .text();
    }

    private static String rules(String type) {
        return "EUgeneric".equals(type) ? "EUcommon" : type;
    }

    private static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] sign(Template list, Identity signer) throws IOException {
        DSSDocument document = new InMemoryDocument(list.text().getBytes(StandardCharsets.UTF_8), "list.xml");
        BLevelParameters level = new BLevelParameters();
        level.setSigningDate(java.util.Date.from(issued));
        XAdESSignatureParameters parameters = new TrustedListV6SignatureParametersBuilder(new CertificateToken(signer.certificate()), document)
            .setDigestAlgorithm(DigestAlgorithm.SHA256)
            .setBLevelParams(level)
            .build();
        XAdESService service = new XAdESService(new CommonCertificateVerifier(true));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(signer.key());
            signature.update(service.getDataToSign(document, parameters).getBytes());
            SignatureValue value = new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature.sign());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            service.signDocument(document, parameters, value).writeTo(out);
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IOException("the test list could not be signed: " + e.getMessage(), e);
        }
    }
}
