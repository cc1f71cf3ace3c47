package se.samdiarium.ades;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Who will sign, when and with which words. The words stand in the PDF's signature dictionary (ISO 32000-1, 12.8.1) and are covered by the
 * signature. In a new field nothing is drawn; in a field placed before, signer, organisation and time are drawn inside it.
 *
 * @param chain       signer's certificate first
 * @param signingTime claimed time of signing; cut to whole seconds, as the signature carries it
 * @param signerName  entry Name; null: left out
 * @param reason      entry Reason; null: left out
 * @param location    entry Location; null: left out
 * @param field       name of the empty signature field to sign in, as {@link BaseCertification} places it; null: a new, invisible field
 */
public record SigningIntent(CertificateChain chain, Instant signingTime, String signerName, String reason, String location, String field)
        implements Serializable {

    /** Cuts the time to seconds and makes empty words null. */
    public SigningIntent {
        Objects.requireNonNull(chain, "chain");
        signingTime = signingTime.truncatedTo(ChronoUnit.SECONDS);
        signerName = emptyToNull(signerName);
        reason = emptyToNull(reason);
        location = emptyToNull(location);
        field = emptyToNull(field);
    }

    /** An intent to sign in a new, invisible field. */
    public SigningIntent(CertificateChain chain, Instant signingTime, String signerName, String reason, String location) {
        this(chain, signingTime, signerName, reason, location, null);
    }

    /** An intent without words. */
    public SigningIntent(CertificateChain chain, Instant signingTime) {
        this(chain, signingTime, null, null, null);
    }

    /** The same, signed in the field with this name. */
    public SigningIntent inField(String name) {
        return new SigningIntent(chain, signingTime, signerName, reason, location, name);
    }

    private static String emptyToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
