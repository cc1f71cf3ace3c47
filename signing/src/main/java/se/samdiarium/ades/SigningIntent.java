package se.samdiarium.ades;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Who will sign, when and with which words. The words stand in the PDF's signature dictionary (ISO 32000-1, 12.8.1) and are covered by the
 * signature; nothing is drawn on a page.
 *
 * @param chain       signer's certificate first
 * @param signingTime claimed time of signing; cut to whole seconds, as the signature carries it
 * @param signerName  entry Name; null: left out
 * @param reason      entry Reason; null: left out
 * @param location    entry Location; null: left out
 */
public record SigningIntent(CertificateChain chain, Instant signingTime, String signerName, String reason, String location)
        implements Serializable {

    /** Cuts the time to seconds and makes empty words null. */
    public SigningIntent {
        Objects.requireNonNull(chain, "chain");
        signingTime = signingTime.truncatedTo(ChronoUnit.SECONDS);
        signerName = emptyToNull(signerName);
        reason = emptyToNull(reason);
        location = emptyToNull(location);
    }

    /** An intent without words. */
    public SigningIntent(CertificateChain chain, Instant signingTime) {
        this(chain, signingTime, null, null, null);
    }

    private static String emptyToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
