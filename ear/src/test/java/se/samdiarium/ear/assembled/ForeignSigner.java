package se.samdiarium.ear.assembled;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import se.samdiarium.demo.launcher.DemoSystem;

/** Signs PDFs as some other program would: level B-T, whatever the certificate is worth, and nothing of ours. */
final class ForeignSigner {

    private final TrustControl trust;
    private final String tsa;

    ForeignSigner(DemoSystem system) {
        this.trust = new TrustControl(system);
        this.tsa = system.trustUri() + "/tsa";
    }

    /** Signs in the first empty signature field of the region, or in a new one where there is none. */
    byte[] sign(byte[] pdf, String user, String region) {
        List<CertificateToken> chain = trust.chain(user).stream().map(DSSUtils::loadCertificate).toList();
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        field(pdf, region).ifPresent(parameters.getImageParameters().getFieldParameters()::setFieldId);
        CommonCertificateVerifier careless = new CommonCertificateVerifier(true);
        careless.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        PAdESService service = new PAdESService(careless);
        service.setTspSource(new OnlineTSPSource(tsa));
        try {
            byte[] data = service.getDataToSign(new InMemoryDocument(pdf), parameters).getBytes();
            byte[] value = trust.sign(user, MessageDigest.getInstance("SHA-256").digest(data));
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            service.signDocument(new InMemoryDocument(pdf), parameters, new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, value)).writeTo(signed);
            return signed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> field(byte[] pdf, String region) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getSignatureFields().stream().filter(field -> field.getSignature() == null)
                    .map(PDSignatureField::getFullyQualifiedName).filter(name -> name.startsWith("Region" + region)).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
