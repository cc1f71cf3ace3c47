package se.samdiarium.ades;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Another tool than ours: signs with any certificate and asks nobody whether it is good. */
final class CarelessSigner {

    private final TestWorld world;

    CarelessSigner(TestWorld world) {
        this.world = world;
    }

    Path sign(Path base, String userId, SignatureLevel level, CertificationPermission permission) throws IOException {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnMissingRevocationData(new SilentOnStatusAlert());
        PAdESService service = new PAdESService(verifier);
        service.setTspSource(new DssTools(world.settings).timeStamps());
        List<CertificateToken> chain = world.service.chain(userId).stream().map(CertificateToken::new).toList();
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.setPermission(permission);
        parameters.bLevel().setSigningDate(java.util.Date.from(TestWorld.CLOCK.instant()));
        FileDocument document = new FileDocument(base.toFile());
        byte[] digest = Sha256.hash(service.getDataToSign(document, parameters).getBytes()).value();
        SignatureValue value = new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, world.service.signDigest(userId, digest));
        Path target = Files.createTempFile(world.folder, "careless", ".pdf");
        service.signDocument(document, parameters, value).save(target.toString());
        return target;
    }

    Path sign(Path base, String userId) throws IOException {
        return sign(base, userId, SignatureLevel.PAdES_BASELINE_T, null);
    }
}
