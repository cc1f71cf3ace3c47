package se.samdiarium.ades;

import eu.europa.esig.dss.asic.common.merge.DefaultContainerMerger;
import eu.europa.esig.dss.asic.xades.ASiCWithXAdESSignatureParameters;
import eu.europa.esig.dss.asic.xades.signature.ASiCWithXAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes ASiC-E containers (ETSI EN 319 162-1) with XAdES-BASELINE signatures (ETSI EN 319 132-1): the document as it is, of any kind, and beside it
 * the signature. Used as {@link PadesSigning}; a preparation of the one is refused by the other. Safe for many threads.
 */
public final class ContainerSigning {

    private static final int NOTHING_RESERVED = 1;

    private final TrustStore trust;
    private final DssTools tools;

    /** With shared trust; asks the time-stamp service of the settings. */
    public ContainerSigning(TrustStore trust, SigningSettings settings) {
        this.trust = trust;
        this.tools = new DssTools(settings);
    }

    /**
     * Prepares a signature. Nothing is written. The intent's signer name, reason and field have no place in a container and are left out.
     *
     * @throws UnsuitableSigner    certificate expired, not yet valid, revoked, not trusted, unknown kind of key
     * @throws EvidenceUnavailable the issuer does not answer whether the certificate is revoked
     * @throws TrustUnavailable    the trust lists are not usable now
     * @throws IOException         the document cannot be read
     */
    public Prepared prepare(Path document, SigningIntent intent) throws IOException {
        TrustSnapshot anchors = trust.ready();
        Sha256 base = Sha256.hash(document);
        SignerCheck.certificate(intent, anchors);
        ASiCWithXAdESSignatureParameters parameters = parameters(intent, SignatureLevel.XAdES_BASELINE_LT);
        parameters.setCheckCertificateRevocation(true);
        ToBeSigned data = dataToSign(named(document), parameters, tools.refusingVerifier(anchors));
        return new Prepared(Prepared.CONTAINER_FORM, base, intent, NOTHING_RESERVED, Sha256.hash(data.getBytes()));
    }

    /**
     * Writes the container at level LT. Parameters and errors as {@link PadesSigning#complete(Path, Prepared, byte[], Path)}.
     */
    public SignedFile complete(Path document, Prepared prepared, byte[] signatureValue, Path target) throws IOException {
        prepared.requireForm(Prepared.CONTAINER_FORM);
        Sha256 found = Sha256.hash(document);
        if (!found.equals(prepared.base())) {
            throw new StalePreparation("The signature was prepared on the bytes %s, the document is now %s. Prepare again."
                    .formatted(prepared.base(), found));
        }
        return complete(named(document), prepared.intent(), SignatureLevel.XAdES_BASELINE_LT, target, data -> {
            prepared.requireDigest(data);
            return signatureValue;
        });
    }

    /**
     * Joins containers of the same document, each with its own signatures, to one. Does not judge them.
     *
     * @throws IllegalArgumentException if they hold different documents or cannot be joined for another reason
     * @throws IOException              if one cannot be read or the target not written
     */
    public SignedFile merge(List<Path> containers, Path target) throws IOException {
        DSSDocument[] documents = containers.stream().map(container -> new FileDocument(container.toFile())).toArray(DSSDocument[]::new);
        try {
            return WholeFile.write(DefaultContainerMerger.fromDocuments(documents).merge(), "ASiC-E", target, draft -> { });
        } catch (DSSException | IllegalInputException | UnsupportedOperationException e) {
            throw new IllegalArgumentException("%d containers were to be joined: %s".formatted(containers.size(), e.getMessage()), e);
        }
    }

    /** Seals several files, by their names in it, as one container, at level LTA: with an archive time-stamp over all of them. */
    SignedFile seal(Map<String, Path> files, SigningIntent intent, SealingKey key, Path target) throws IOException {
        SignerCheck.certificate(intent, trust.ready());
        return complete(files, intent, SignatureLevel.XAdES_BASELINE_LTA, target, key::sign);
    }

    private interface Signer {
        byte[] sign(byte[] data);
    }

    private SignedFile complete(Map<String, Path> files, SigningIntent intent, SignatureLevel level, Path target, Signer signer) throws IOException {
        ASiCWithXAdESSignatureParameters parameters = parameters(intent, level);
        ToBeSigned data = dataToSign(files, parameters(intent, level), new CommonCertificateVerifier(true));
        SignatureValue value = SignerCheck.value(intent, data, parameters.getSignatureAlgorithm(), signer.sign(data.getBytes()));
        try {
            ASiCWithXAdESService service = new ASiCWithXAdESService(tools.refusingVerifier(trust.ready()));
            service.setTspSource(tools.timeStamps());
            return WholeFile.write(service.signDocument(documents(files), parameters, value), level.toString(), target, draft -> { });
        } catch (DSSException e) {
            throw new EvidenceUnavailable("The container was to be completed to %s; the evidence is not complete: %s"
                    .formatted(level, e.getMessage()), e);
        }
    }

    private static ToBeSigned dataToSign(Map<String, Path> files, ASiCWithXAdESSignatureParameters parameters, CertificateVerifier verifier) {
        return new ASiCWithXAdESService(verifier).getDataToSign(documents(files), parameters);
    }

    private static Map<String, Path> named(Path document) {
        return Map.of(document.getFileName().toString(), document);
    }

    private static List<DSSDocument> documents(Map<String, Path> files) {
        List<DSSDocument> documents = new ArrayList<>();
        files.forEach((name, file) -> {
            FileDocument document = new FileDocument(file.toFile());
            document.setName(name);
            documents.add(document);
        });
        return documents;
    }

    /** Everything that decides the bytes to sign stands here and in {@link Prepared}: a change here is a new {@link Prepared#CONTAINER_FORM}. */
    private static ASiCWithXAdESSignatureParameters parameters(SigningIntent intent, SignatureLevel level) {
        ASiCWithXAdESSignatureParameters parameters = new ASiCWithXAdESSignatureParameters();
        parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
        parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
        parameters.setSignatureLevel(level);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        List<CertificateToken> chain = SignerCheck.tokens(intent);
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(java.util.Date.from(intent.signingTime()));
        return parameters;
    }
}
