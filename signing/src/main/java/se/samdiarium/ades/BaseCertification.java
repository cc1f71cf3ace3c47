package se.samdiarium.ades;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Makes the base of a round of signatures: the document, an empty signature field for each who shall sign, and the host's seal as certification
 * (DocMDP P=2, ISO 32000-1, 12.8.2.2). After that every tool must append, and may only sign the empty fields. Asks the network as
 * {@link PadesSigning}. Safe for many threads, one sealing key in each.
 */
public final class BaseCertification {

    private final PadesSigning signing;
    private final Path tempDir;

    /** With shared trust; asks the time-stamp service of the settings. */
    public BaseCertification(TrustStore trust, SigningSettings settings) {
        this.signing = new PadesSigning(trust, settings);
        this.tempDir = settings.tempDir();
    }

    /**
     * Certifies a document. The target begins with exactly the bytes of the document; its pages are untouched except that a page named by the
     * grid carries the fields.
     *
     * @param time   claimed time of sealing
     * @param reason stands in the seal; null: left out
     * @param target written in full or not at all, replaced if it exists
     * @throws UnsuitableDocument  encrypted, not a PDF, signed before, has a field of the grid already
     * @throws UnsuitableSigner    the seal's certificate is expired, revoked or not trusted
     * @throws SealingFailed       the key does not sign
     * @throws EvidenceUnavailable no time-stamp or revocation data: the same call may succeed later
     * @throws TrustUnavailable    the trust lists are not usable now
     * @throws IOException         document or target cannot be read or written
     */
    public SignedFile certify(Path document, SignatureGrid grid, SealingKey key, Instant time, String reason, Path target) throws IOException {
        PdfIntake.checkUnsigned(document, grid.names());
        Files.createDirectories(tempDir);
        Path withFields = Files.createTempFile(tempDir, "fields", ".pdf");
        try {
            new FieldPlacing(grid).place(document, withFields);
            return signing.certify(withFields, new SigningIntent(key.chain(), time, null, reason, null), key, target);
        } finally {
            Files.deleteIfExists(withFields);
        }
    }
}
