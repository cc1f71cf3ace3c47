package se.samdiarium.ades;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.signature.resources.TempFileResourcesHandlerBuilder;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * Makes PAdES-BASELINE signatures (ETSI EN 319 142-1) whose value is made elsewhere: by a remote signing service or a card.
 *
 * <p>{@link #prepare} gives the digest to be signed; {@link #complete} takes the value and writes the signed file: base bytes, signature with
 * time-stamp, revocation data. Both ask the network (OCSP, RFC 3161), so neither belongs inside a database transaction. Safe for many threads.
 */
public final class PadesSigning {

    private static final DigestAlgorithm DIGEST = DigestAlgorithm.SHA256;
    /** For attributes and time-stamp, beside the signer's certificates: time-stamps with their own certificates have up to 8 KB. */
    private static final int ROOM = 12_288;
    private static final DateTimeFormatter DRAWN_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

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
     * @throws UnsuitableDocument  encrypted, not a PDF, certified "no changes"; the field of the intent is missing or signed
     * @throws UnsuitableSigner    certificate expired, not yet valid, revoked, not trusted, unknown kind of key
     * @throws EvidenceUnavailable the issuer does not answer whether the certificate is revoked
     * @throws TrustUnavailable    the trust lists are not usable now
     * @throws IOException         the document cannot be read
     */
    public Prepared prepare(Path document, SigningIntent intent) throws IOException {
        return OwnClassLoader.with(() -> prepare(document, intent, null));
    }

    private Prepared prepare(Path document, SigningIntent intent, CertificationPermission permission) throws IOException {
        TrustSnapshot anchors = trust.ready();
        Sha256 base = Sha256.hash(document);
        PdfIntake.check(document, intent.field());
        SignerCheck.certificate(intent, anchors);
        int reservedBytes = SignerCheck.tokens(intent).stream().mapToInt(certificate -> certificate.getEncoded().length).sum() + ROOM;
        PAdESSignatureParameters parameters = parameters(intent, reservedBytes, permission);
        parameters.setCheckCertificateRevocation(true);
        Sha256 digest = Sha256.hash(dataToSign(document, parameters, tools.refusingVerifier(anchors)).getBytes());
        return new Prepared(Prepared.CURRENT_FORM, base, intent, reservedBytes, digest);
    }

    /**
     * Writes the signed file at level LT. Checks first that document and value belong to the preparation; then asks for time-stamp and revocation
     * data. The target is written in full or not at all, and replaced if it exists.
     *
     * @param signatureValue RSA (PKCS #1 v1.5), or ECDSA as DER or as plain r and s
     * @throws StalePreparation    other bytes than those prepared on, or an older form of preparation
     * @throws WrongSignatureValue the value does not verify
     * @throws UnsuitableSigner    revoked or expired since
     * @throws EvidenceUnavailable no time-stamp or revocation data: the same call may succeed later
     * @throws TrustUnavailable    the trust lists are not usable now
     * @throws IOException         document or target cannot be read or written
     */
    public SignedFile complete(Path document, Prepared prepared, byte[] signatureValue, Path target) throws IOException {
        return complete(document, prepared, signatureValue, BaselineLevel.LT, target);
    }

    /** As the other, at the given level. */
    public SignedFile complete(Path document, Prepared prepared, byte[] signatureValue, BaselineLevel level, Path target) throws IOException {
        return OwnClassLoader.with(() -> complete(document, prepared, signatureValue, level, target, null));
    }

    /** Signs as the author of the document: afterwards only empty signature fields may be signed (DocMDP P=2, ISO 32000-1, 12.8.2.2). */
    SignedFile certify(Path document, SigningIntent intent, SealingKey key, Path target) throws IOException {
        return withKey(document, intent, key, CertificationPermission.MINIMAL_CHANGES_PERMITTED, target);
    }

    /**
     * Signs or seals a document with a key that is at hand, in one step; as {@link #prepare} and {@link #complete} otherwise.
     *
     * @throws SealingFailed the key does not sign
     */
    public SignedFile seal(Path document, SigningIntent intent, SealingKey key, Path target) throws IOException {
        return withKey(document, intent, key, null, target);
    }

    private SignedFile withKey(Path document, SigningIntent intent, SealingKey key, CertificationPermission permission, Path target)
            throws IOException {
        Prepared prepared = prepare(document, intent, permission);
        byte[] value = key.sign(dataToSign(document, parameters(intent, prepared.reservedBytes(), permission), new CommonCertificateVerifier(true))
                .getBytes());
        return complete(document, prepared, value, BaselineLevel.LT, target, permission);
    }

    private SignedFile complete(Path document, Prepared prepared, byte[] signatureValue, BaselineLevel wanted, Path target,
            CertificationPermission permission) throws IOException {
        requireUnchanged(document, prepared);
        SignatureLevel level = wanted == BaselineLevel.T ? SignatureLevel.PAdES_BASELINE_T : SignatureLevel.PAdES_BASELINE_LT;
        PAdESSignatureParameters parameters = parameters(prepared.intent(), prepared.reservedBytes(), permission);
        parameters.setSignatureLevel(level);
        TempFileResourcesHandlerBuilder workingFiles = tools.workingFiles();
        try {
            SignatureValue value = verified(document, prepared, signatureValue, parameters, workingFiles);
            PAdESService service = service(tools.refusingVerifier(trust.ready()), workingFiles);
            service.setTspSource(tools.timeStamps());
            return WholeFile.write(signed(service, document, parameters, value), level.toString(), target,
                    draft -> requireStart(document, prepared, draft));
        } finally {
            workingFiles.clear();
        }
    }

    private static DSSDocument signed(PAdESService service, Path document, PAdESSignatureParameters parameters, SignatureValue value) {
        try {
            return service.signDocument(new FileDocument(document.toFile()), parameters, value);
        } catch (DSSException e) {
            throw new EvidenceUnavailable("%s was to be completed to %s; the evidence is not complete: %s"
                    .formatted(document.getFileName(), parameters.getSignatureLevel(), e.getMessage()), e);
        }
    }

    private static void requireUnchanged(Path document, Prepared prepared) throws IOException {
        Sha256 found = Sha256.hash(document);
        if (!found.equals(prepared.base())) {
            throw new StalePreparation("The signature was prepared on the bytes %s, the document is now %s. Prepare again."
                    .formatted(prepared.base(), found));
        }
        prepared.requireForm(Prepared.CURRENT_FORM);
    }

    private static void requireStart(Path document, Prepared prepared, Path draft) throws IOException {
        if (!Sha256.hashStart(draft, Files.size(document)).equals(prepared.base())) {
            throw new StalePreparation("The completed file does not begin with the bytes of %s: it changed while it was signed. Prepare again."
                    .formatted(document.getFileName()));
        }
    }

    /** Leaves in the parameters what was reckoned of the document, for signing. */
    private static SignatureValue verified(Path document, Prepared prepared, byte[] signatureValue, PAdESSignatureParameters parameters,
            TempFileResourcesHandlerBuilder workingFiles) {
        ToBeSigned data = service(new CommonCertificateVerifier(true), workingFiles).getDataToSign(new FileDocument(document.toFile()), parameters);
        prepared.requireDigest(data.getBytes());
        return SignerCheck.value(prepared.intent(), data, parameters.getSignatureAlgorithm(), signatureValue);
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
    private static PAdESSignatureParameters parameters(SigningIntent intent, int reservedBytes, CertificationPermission permission) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LT);
        parameters.setDigestAlgorithm(DIGEST);
        List<CertificateToken> chain = SignerCheck.tokens(intent);
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(java.util.Date.from(intent.signingTime()));
        parameters.setSigningTimeZone(TimeZone.getTimeZone("UTC"));
        parameters.setSignerName(intent.signerName());
        parameters.setReason(intent.reason());
        parameters.setLocation(intent.location());
        parameters.setContentSize(reservedBytes);
        parameters.setPermission(permission);
        if (intent.field() != null) {
            parameters.setImageParameters(drawn(intent, chain.getFirst()));
        }
        return parameters;
    }

    /** Signer, organisation and time, as the certificate and the intent have them. */
    private static SignatureImageParameters drawn(SigningIntent intent, CertificateToken signer) {
        SignatureImageTextParameters text = new SignatureImageTextParameters();
        text.setText(Stream.of(DSSASN1Utils.extractAttributeFromX500Principal(BCStyle.CN, signer.getSubject()),
                DSSASN1Utils.extractAttributeFromX500Principal(BCStyle.O, signer.getSubject()), DRAWN_TIME.format(intent.signingTime()))
                .filter(Objects::nonNull).collect(Collectors.joining("\n")));
        SignatureImageParameters image = new SignatureImageParameters();
        image.setTextParameters(text);
        image.getFieldParameters().setFieldId(intent.field());
        return image;
    }
}
