package se.samdiarium.ades;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.signature.resources.TempFileResourcesHandlerBuilder;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;

/**
 * Makes PAdES-BASELINE-LT signatures (ETSI EN 319 142-1) whose value is made elsewhere: by a remote signing service or a card.
 *
 * <p>{@link #prepare} gives the digest to be signed; {@link #complete} takes the value and writes the signed file: base bytes, signature with
 * time-stamp, revocation data. Both ask the network (OCSP, RFC 3161), so neither belongs inside a database transaction. Safe for many threads.
 */
public final class PadesSigning {

    private static final SignatureLevel LEVEL = SignatureLevel.PAdES_BASELINE_LT;
    private static final DigestAlgorithm DIGEST = DigestAlgorithm.SHA256;
    private static final int RESERVED_BYTES = 32_768;

    private final TrustStore trust;
    private final DssTools tools;

    /** With shared trust; asks the time-stamp service of the settings. */
    public PadesSigning(TrustStore trust, SigningSettings settings) {
        this.trust = trust;
        this.tools = new DssTools(settings);
    }

    /**
     * Prepares a signature. Nothing is written.
     *
     * @throws UnsuitableDocument  encrypted, not a PDF, certified "no changes"
     * @throws UnsuitableSigner    certificate expired, not yet valid, revoked, not trusted, unknown kind of key
     * @throws EvidenceUnavailable the issuer does not answer whether the certificate is revoked
     * @throws TrustUnavailable    the trust lists are not usable now
     * @throws IOException         the document cannot be read
     */
    public Prepared prepare(Path document, SigningIntent intent) throws IOException {
        TrustSnapshot anchors = trust.ready();
        Sha256 base = Sha256.hash(document);
        PdfIntake.check(document);
        checkSigner(intent, anchors);
        PAdESSignatureParameters parameters = parameters(intent, RESERVED_BYTES);
        parameters.setCheckCertificateRevocation(true);
        Sha256 digest = Sha256.hash(dataToSign(document, parameters, tools.refusingVerifier(anchors)).getBytes());
        return new Prepared(Prepared.CURRENT_FORM, base, intent, RESERVED_BYTES, digest);
    }

    /**
     * Writes the signed file. Checks first that document and value belong to the preparation; then asks for time-stamp and revocation data. The
     * target is written in full or not at all, and replaced if it exists.
     *
     * @param signatureValue RSA (PKCS #1 v1.5), or ECDSA as DER or as plain r and s
     * @throws StalePreparation    other bytes than those prepared on, or an older form of preparation
     * @throws WrongSignatureValue the value does not verify
     * @throws UnsuitableSigner    revoked or expired since
     * @throws EvidenceUnavailable no time-stamp or revocation data: the same call may succeed later
     * @throws TrustUnavailable    the trust lists are not usable now
     * @throws IOException         document or target cannot be read or written
     */
    public SignedPdf complete(Path document, Prepared prepared, byte[] signatureValue, Path target) throws IOException {
        checkBase(document, prepared);
        PAdESSignatureParameters parameters = parameters(prepared.intent(), prepared.reservedBytes());
        SignatureValue value = verified(document, prepared, parameters, signatureValue);
        TrustSnapshot anchors = trust.ready();
        TempFileResourcesHandlerBuilder workingFiles = tools.workingFiles();
        try {
            PAdESService service = service(tools.refusingVerifier(anchors), workingFiles);
            service.setTspSource(tools.timeStamps());
            return write(document, prepared, service.signDocument(new FileDocument(document.toFile()), parameters, value), target);
        } catch (DSSException e) {
            throw new EvidenceUnavailable("%s was to be completed to %s; the evidence is not complete: %s"
                    .formatted(document.getFileName(), LEVEL, e.getMessage()), e);
        } finally {
            workingFiles.clear();
        }
    }

    private static void checkBase(Path document, Prepared prepared) throws IOException {
        Sha256 found = Sha256.hash(document);
        if (!found.equals(prepared.base())) {
            throw new StalePreparation("The signature was prepared on the bytes %s, the document is now %s. Prepare again."
                    .formatted(prepared.base(), found));
        }
        if (prepared.form() != Prepared.CURRENT_FORM) {
            throw new StalePreparation("The signature was prepared in form %d, this version completes form %d. Prepare again."
                    .formatted(prepared.form(), Prepared.CURRENT_FORM));
        }
    }

    private SignatureValue verified(Path document, Prepared prepared, PAdESSignatureParameters parameters, byte[] signatureValue) {
        CertificateVerifier withoutNetwork = new CommonCertificateVerifier(true);
        ToBeSigned data = dataToSign(document, parameters(prepared.intent(), prepared.reservedBytes()), withoutNetwork);
        if (!Sha256.hash(data.getBytes()).equals(prepared.digestToSign())) {
            throw new StalePreparation(
                    "The same document now gives another digest to sign than when it was prepared: the software has changed since. "
                    + "Prepare again.");
        }
        SignatureAlgorithm algorithm = parameters.getSignatureAlgorithm();
        boolean elliptic = algorithm.getEncryptionAlgorithm().isEquivalent(EncryptionAlgorithm.ECDSA);
        PAdESService service = new PAdESService(withoutNetwork);
        for (byte[] candidate : elliptic ? EcdsaValue.asDer(signatureValue) : List.of(signatureValue)) {
            SignatureValue value = new SignatureValue(algorithm, candidate);
            if (service.isValidSignatureValue(data, value, parameters.getSigningCertificate())) {
                return value;
            }
        }
        throw new WrongSignatureValue("The signature value (%d bytes) does not verify with %s over the prepared data. Prepare and sign again."
                .formatted(signatureValue.length, prepared.intent().chain().signer().getSubjectX500Principal()));
    }

    private ToBeSigned dataToSign(Path document, PAdESSignatureParameters parameters, CertificateVerifier verifier) {
        TempFileResourcesHandlerBuilder workingFiles = tools.workingFiles();
        try {
            return service(verifier, workingFiles).getDataToSign(new FileDocument(document.toFile()), parameters);
        } finally {
            workingFiles.clear();
        }
    }

    private static PAdESService service(CertificateVerifier verifier, TempFileResourcesHandlerBuilder workingFiles) {
        PAdESService service = new PAdESService(verifier);
        service.setPdfObjFactory(DssTools.pdf(workingFiles));
        return service;
    }

    /** Everything that decides the bytes to sign stands here and in {@link Prepared}: a change here is a new {@link Prepared#CURRENT_FORM}. */
    private static PAdESSignatureParameters parameters(SigningIntent intent, int reservedBytes) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(LEVEL);
        parameters.setDigestAlgorithm(DIGEST);
        List<CertificateToken> chain = intent.chain().certificates().stream().map(CertificateToken::new).toList();
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(java.util.Date.from(intent.signingTime()));
        parameters.setSigningTimeZone(TimeZone.getTimeZone("UTC"));
        parameters.setSignerName(intent.signerName());
        parameters.setReason(intent.reason());
        parameters.setLocation(intent.location());
        parameters.setContentSize(reservedBytes);
        return parameters;
    }

    private static void checkSigner(SigningIntent intent, TrustSnapshot anchors) {
        X509Certificate signer = intent.chain().signer();
        Instant time = intent.signingTime();
        if (time.isAfter(signer.getNotAfter().toInstant())) {
            throw new UnsuitableSigner(UnsuitableSigner.Reason.EXPIRED, "The certificate of %s ended %s, signing was asked at %s. Renew it."
                    .formatted(signer.getSubjectX500Principal(), signer.getNotAfter().toInstant(), time), null);
        }
        if (time.isBefore(signer.getNotBefore().toInstant())) {
            throw new UnsuitableSigner(UnsuitableSigner.Reason.NOT_YET_VALID, "The certificate of %s begins %s, signing was asked at %s."
                    .formatted(signer.getSubjectX500Principal(), signer.getNotBefore().toInstant(), time), null);
        }
        if (!List.of("RSA", "EC").contains(signer.getPublicKey().getAlgorithm())) {
            throw new UnsuitableSigner(UnsuitableSigner.Reason.KEY_NOT_SUPPORTED, "The key of %s is %s; RSA and EC are supported."
                    .formatted(signer.getSubjectX500Principal(), signer.getPublicKey().getAlgorithm()), null);
        }
        List<CertificateToken> chain = intent.chain().certificates().stream().map(CertificateToken::new).toList();
        if (chain.stream().noneMatch(certificate -> isAnchored(certificate, anchors))) {
            throw new UnsuitableSigner(UnsuitableSigner.Reason.NOT_TRUSTED,
                    "No trust anchor stands above the certificate of %s, issued by %s. Use a certificate of a provider in the trust lists."
                            .formatted(signer.getSubjectX500Principal(), signer.getIssuerX500Principal()), null);
        }
    }

    private static boolean isAnchored(CertificateToken certificate, TrustSnapshot anchors) {
        return anchors.anchors().isTrusted(certificate)
                || anchors.anchors().getBySubject(certificate.getIssuer()).stream().anyMatch(certificate::isSignedBy);
    }

    private static SignedPdf write(Path document, Prepared prepared, DSSDocument signed, Path target) throws IOException {
        Path draft = Files.createTempFile(target.toAbsolutePath().getParent(), "signed", ".part");
        try {
            try (InputStream in = signed.openStream()) {
                Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Sha256.hashStart(draft, Files.size(document)).equals(prepared.base())) {
                throw new StalePreparation("The completed file does not begin with the bytes of %s: it changed while it was signed. Prepare again."
                        .formatted(document.getFileName()));
            }
            SignedPdf result = new SignedPdf(target, Sha256.hash(draft), Files.size(draft), LEVEL.toString());
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
