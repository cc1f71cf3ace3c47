package se.samdiarium.ades;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.ExternalCMSService;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Another tool than ours: signs with any certificate and asks nobody whether it is good. */
final class CarelessSigner {

    private final TestWorld world;

    CarelessSigner(TestWorld world) {
        this.world = world;
    }

    Path sign(Path base, String userId, SignatureLevel level, CertificationPermission permission) throws IOException {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setPermission(permission);
        return sign(base, userId, parameters);
    }

    private Path sign(Path base, String userId, PAdESSignatureParameters parameters) throws IOException {
        PAdESService service = new PAdESService(verifier());
        service.setTspSource(new DssTools(world.settings).timeStamps());
        complete(parameters, userId);
        FileDocument document = new FileDocument(base.toFile());
        SignatureValue value = value(userId, service.getDataToSign(document, parameters));
        Path target = Files.createTempFile(world.folder, "careless", ".pdf");
        service.signDocument(document, parameters, value).save(target.toString());
        return target;
    }

    /** Gives a placed field its value, and draws nothing: neither its place nor what it looks like is touched. */
    Path signInField(Path base, String userId, String field) throws IOException {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        complete(parameters, userId);
        ExternalCMSService cms = new ExternalCMSService(verifier());
        cms.setTspSource(new DssTools(world.settings).timeStamps());
        Path target = Files.createTempFile(world.folder, "careless", ".pdf");
        try (PDDocument pdf = Loader.loadPDF(base.toFile()); OutputStream out = Files.newOutputStream(target)) {
            COSDictionary widget = pdf.getDocumentCatalog().getAcroForm(null).getField(field).getCOSObject();
            COSDictionary before = new COSDictionary(widget);
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setSignDate(GregorianCalendar.from(TestWorld.CLOCK.instant().atZone(ZoneOffset.UTC)));
            widget.setItem(COSName.V, signature);
            pdf.addSignature(signature);
            List.of(COSName.RECT, COSName.AP).forEach(name -> widget.setItem(name, before.getItem(name)));
            widget.setNeedToBeUpdated(true);
            ExternalSigningSupport increment = pdf.saveIncrementalForExternalSigning(out);
            DSSMessageDigest digest = new DSSMessageDigest(DigestAlgorithm.SHA256, Sha256.hash(increment.getContent().readAllBytes()).value());
            SignatureValue value = value(userId, cms.getDataToSign(digest, parameters));
            increment.setSignature(DSSUtils.toByteArray(cms.signMessageDigest(digest, parameters, value)));
        }
        return target;
    }

    /** The same by a program that also makes the field invisible, as the common PDF library does by itself. */
    Path signInFieldMadeInvisible(Path base, String userId, String field) throws IOException {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.getImageParameters().getFieldParameters().setFieldId(field);
        return sign(base, userId, parameters);
    }

    private static CommonCertificateVerifier verifier() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnMissingRevocationData(new SilentOnStatusAlert());
        return verifier;
    }

    private void complete(PAdESSignatureParameters parameters, String userId) {
        List<CertificateToken> chain = world.service.chain(userId).stream().map(CertificateToken::new).toList();
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(java.util.Date.from(TestWorld.CLOCK.instant()));
    }

    private SignatureValue value(String userId, ToBeSigned data) {
        return new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, world.service.signDigest(userId, Sha256.hash(data.getBytes()).value()));
    }

    Path sign(Path base, String userId) throws IOException {
        return sign(base, userId, SignatureLevel.PAdES_BASELINE_T, null);
    }
}
