package se.samdiarium.demo.trust;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.enumerations.SignatureQualification;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.enumerations.TimestampQualification;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import eu.europa.esig.dss.service.http.commons.FileCacheDataLoader;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.tsl.job.TLValidationJob;
import eu.europa.esig.dss.tsl.source.LOTLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import eu.europa.esig.trustedlist.TrustedListFacade;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualifiedByTheListsTest {

    @TempDir
    static Path folder;
    @TempDir
    static Path cache;
    private static TrustService service;
    private static TrustedListsCertificateSource trusted;
    private static TLValidationJob job;

    @BeforeAll
    static void startAndLoadTheLists() throws IOException {
        service = RunningTrustService.in(folder, Clock.systemUTC());
        trusted = new TrustedListsCertificateSource();
        job = new TLValidationJob();
        LOTLSource lotl = new LOTLSource();
        lotl.setUrl(service.lotlUri().toString());
        CommonCertificateSource pinned = new CommonCertificateSource();
        pinned.addCertificate(DSSUtils.loadCertificate(service.lotlSignerCertificate().toFile()));
        lotl.setCertificateSource(pinned);
        FileCacheDataLoader loader = new FileCacheDataLoader(new CommonsDataLoader());
        loader.setFileCacheDirectory(cache.toFile());
        job.setListOfTrustedListSources(lotl);
        job.setOnlineDataLoader(loader);
        job.setTrustedListCertificateSource(trusted);
        job.onlineRefresh();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @DisplayName("T1.5 both lists are valid against their signers, and lead to two trust anchors")
    void listsValidate() {
        var summary = job.getSummary();
        var lotl = summary.getLOTLInfos().getFirst();
        assertThat(lotl.getValidationCacheInfo().getIndication()).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(lotl.getTLInfos()).hasSize(1);
        assertThat(lotl.getTLInfos().getFirst().getValidationCacheInfo().getIndication()).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(lotl.getTLInfos().getFirst().getParsingCacheInfo().getVersion()).isEqualTo(6);
        assertThat(trusted.getCertificates()).extracting(CertificateToken::getCertificate)
            .containsExactlyInAnyOrder(service.pki().issuing(), service.pki().timeStampUnit().certificate());
    }

    @Test
    @DisplayName("T1.5 both lists follow the schema of TS 119 612 v2.4.1")
    void listsFollowTheSchema() throws Exception {
        for (String list : new String[] {"/tl/lotl.xml", "/tl/se.xml"}) {
            HttpRequest get = HttpRequest.newBuilder(URI.create(service.baseUri() + list)).build();
            byte[] xml = HttpClient.newHttpClient().send(get, HttpResponse.BodyHandlers.ofByteArray()).body();
            assertThat(TrustedListFacade.newFacade().unmarshall(new ByteArrayInputStream(xml), true).getSignature()).isNotNull();
        }
    }

    @Test
    @DisplayName("T1.2 a qualified signer's signature with a time-stamp is QESIG, its time-stamp QTSA")
    void qualified() {
        SimpleReport report = validate(sign(CertificateProfile.QUALIFIED));
        String id = report.getFirstSignatureId();
        assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureQualification(id)).isEqualTo(SignatureQualification.QESIG);
        assertThat(report.getTimestampQualification(report.getSignatureTimestamps(id).getFirst().getId())).isEqualTo(TimestampQualification.QTSA);
    }

    @Test
    @DisplayName("T1.2 without QSCD it is advanced with a qualified certificate; without statements unknown; a seal is a QESEAL")
    void lesserProfiles() {
        assertThat(qualification(CertificateProfile.WITHOUT_QSCD)).isEqualTo(SignatureQualification.ADESIG_QC);
        assertThat(qualification(CertificateProfile.NOT_QUALIFIED)).isEqualTo(SignatureQualification.UNKNOWN);
        assertThat(qualification(CertificateProfile.SEAL)).isEqualTo(SignatureQualification.QESEAL);
    }

    @Test
    @DisplayName("T1.2 a revoked signer's signature does not pass")
    void revoked() {
        SimpleReport report = validate(sign(CertificateProfile.REVOKED));
        assertThat(report.getIndication(report.getFirstSignatureId())).isNotEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSubIndication(report.getFirstSignatureId())).isEqualTo(SubIndication.REVOKED_NO_POE);
    }

    @Test
    @DisplayName("T1.2 an expired signer's signature does not pass")
    void expired() {
        SimpleReport report = validate(sign(CertificateProfile.EXPIRED));
        assertThat(report.getIndication(report.getFirstSignatureId())).isNotEqualTo(Indication.TOTAL_PASSED);
    }

    private static SignatureQualification qualification(CertificateProfile profile) {
        SimpleReport report = validate(sign(profile));
        return report.getSignatureQualification(report.getFirstSignatureId());
    }

    private static DSSDocument sign(CertificateProfile profile) {
        String userId = RunningTrustService.userId(profile);
        XAdESSignatureParameters parameters = new XAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_T);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPING);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        var chain = service.chain(userId).stream().map(CertificateToken::new).toList();
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        CommonCertificateVerifier lenient = new CommonCertificateVerifier(true);
        lenient.setAlertOnExpiredCertificate(null);
        XAdESService xades = new XAdESService(lenient);
        xades.setTspSource(new OnlineTSPSource(service.tsaUri().toString()));
        DSSDocument document = new InMemoryDocument("Avtal".getBytes(java.nio.charset.StandardCharsets.UTF_8), "a.txt", MimeTypeEnum.TEXT);
        byte[] digest = DSSUtils.digest(DigestAlgorithm.SHA256, xades.getDataToSign(document, parameters).getBytes());
        SignatureValue value = new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, service.signDigest(userId, digest));
        return xades.signDocument(document, parameters, value);
    }

    private static SimpleReport validate(DSSDocument signed) {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setOcspSource(new OnlineOCSPSource());
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(signed);
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument().getSimpleReport();
    }
}
