package se.samdiarium.ear.assembled;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.asic.xades.ASiCWithXAdESSignatureParameters;
import eu.europa.esig.dss.asic.xades.signature.ASiCWithXAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.ExternalCMSService;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import se.samdiarium.demo.launcher.DemoSystem;

/** Signs as some other program would: level B-T, whatever the certificate is worth, and nothing of ours. */
final class ForeignSigner {

    private final TrustControl trust;
    private final String tsa;

    ForeignSigner(DemoSystem system) {
        this.trust = new TrustControl(system);
        this.tsa = system.trustUri() + "/tsa";
    }

    /** Signs in the first empty signature field of the region, or in a new one where there is none; draws nothing and moves nothing. */
    byte[] sign(byte[] pdf, String user, String region) {
        PAdESSignatureParameters parameters = parameters(user);
        CommonCertificateVerifier careless = new CommonCertificateVerifier(true);
        careless.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        ExternalCMSService cms = new ExternalCMSService(careless);
        cms.setTspSource(new OnlineTSPSource(tsa));
        try (PDDocument document = Loader.loadPDF(pdf); ByteArrayOutputStream signed = new ByteArrayOutputStream()) {
            addSignature(document, region, parameters.bLevel().getSigningDate().toInstant());
            ExternalSigningSupport increment = document.saveIncrementalForExternalSigning(signed);
            DSSMessageDigest digest = new DSSMessageDigest(DigestAlgorithm.SHA256, sha256(increment.getContent().readAllBytes()));
            byte[] value = trust.sign(user, sha256(cms.getDataToSign(digest, parameters).getBytes()));
            increment.setSignature(DSSUtils.toByteArray(
                    cms.signMessageDigest(digest, parameters, new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, value))));
            return signed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs in a container, ASiC-E with XAdES (ETSI EN 319 162-1), at level B-T. */
    byte[] container(byte[] pdf, String user) {
        List<CertificateToken> chain = chain(user);
        ASiCWithXAdESSignatureParameters parameters = new ASiCWithXAdESSignatureParameters();
        parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        ASiCWithXAdESService service = new ASiCWithXAdESService(new CommonCertificateVerifier(true));
        service.setTspSource(new OnlineTSPSource(tsa));
        DSSDocument document = new InMemoryDocument(pdf, "avtal.pdf");
        byte[] value = trust.sign(user, sha256(service.getDataToSign(document, parameters).getBytes()));
        return DSSUtils.toByteArray(service.signDocument(document, parameters, new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, value)));
    }

    private List<CertificateToken> chain(String user) {
        return trust.chain(user).stream().map(DSSUtils::loadCertificate).toList();
    }

    private PAdESSignatureParameters parameters(String user) {
        List<CertificateToken> chain = chain(user);
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        return parameters;
    }

    /** The PDF library would make the field invisible, which the certified base does not permit: its place and look are put back. */
    private static void addSignature(PDDocument document, String region, Instant signingTime) throws IOException {
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setSignDate(GregorianCalendar.from(signingTime.atZone(ZoneOffset.UTC)));
        Optional<COSDictionary> field = field(document, region);
        COSDictionary before = field.map(COSDictionary::new).orElseGet(COSDictionary::new);
        field.ifPresent(widget -> widget.setItem(COSName.V, signature));
        document.addSignature(signature);
        field.ifPresent(widget -> {
            List.of(COSName.RECT, COSName.AP).forEach(name -> widget.setItem(name, before.getItem(name)));
            widget.setNeedToBeUpdated(true);
        });
    }

    private static Optional<COSDictionary> field(PDDocument document, String region) {
        return document.getSignatureFields().stream().filter(field -> field.getSignature() == null)
                .filter(field -> field.getFullyQualifiedName().startsWith("Region" + region)).map(PDSignatureField::getCOSObject).findFirst();
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
