package se.samdiarium.ades;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * What was found about one signature. Names are those of the certificate, as its issuer wrote them.
 *
 * @param id                     identifier within the reports
 * @param addedToBase            made after the base: the signature that was asked about. False: it was already in the base
 * @param field                  name of the PDF signature field; null in a container
 * @param signerName             commonName, or what the certificate has instead
 * @param organisation           organizationName; null if absent
 * @param organisationIdentifier organizationIdentifier, ETSI EN 319 412-1 clause 5.1.4, for example NTRSE-2321000024; null if absent
 * @param claimedTime            time the signer claims; null if absent
 * @param bestTime               earliest time at which the signature provably existed (ETSI EN 319 102-1: best-signature-time)
 * @param level                  for example PAdES-BASELINE-LT
 * @param qualification          see {@link Qualification}
 * @param indication             ETSI EN 319 102-1: TOTAL_PASSED, TOTAL_FAILED or INDETERMINATE
 * @param subIndication          ETSI EN 319 102-1, for example HASH_FAILURE; null when passed
 * @param provableUntil          until when it will pass without {@link Preservation#renew}: the end of its last time-stamp's certificate or of an
 *                               algorithm's use; null when it does not pass now
 * @param certificate            SHA-256 of the signer's certificate; null if it is not in the file
 */
public record SignatureFinding(String id, boolean addedToBase, String field, String signerName, String organisation, String organisationIdentifier,
        Instant claimedTime, Instant bestTime, String level, Qualification qualification, String indication, String subIndication,
        Instant provableUntil, Sha256 certificate) {

    private static final Period RENEWAL_LEAD = Period.ofMonths(12);


    /** Whether all checks of the policy hold. Says nothing about qualification. */
    public boolean passed() {
        return "TOTAL_PASSED".equals(indication);
    }

    /** Whether it has an archive time-stamp (level LTA). */
    public boolean isArchived() {
        return level.endsWith("-LTA");
    }

    /** When it is time to renew: twelve months before {@link #provableUntil}; null when that is null. */
    public Instant renewBefore() {
        return provableUntil == null ? null : provableUntil.atOffset(ZoneOffset.UTC).minus(RENEWAL_LEAD).toInstant();
    }
}
