package se.samdiarium.demo.trust;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A made-up person (or, with {@link CertificateProfile#SEAL}, an organisation) who can sign at the demo trust service.
 *
 * @param userId             name at this service, 2-40 of {@code a-z 0-9 . -}; becomes {@code serialNumber=UN:SE-TEST-<userId>} in the certificate
 * @param givenName          given name
 * @param surname            surname
 * @param organisation       name of the organisation as it stands in the certificate's O
 * @param organisationNumber Swedish organisation number, {@code 2321000024} or {@code 232100-0024}; written as given after {@code NTRSE-}
 * @param pin                4-12 digits, asked for at every signature
 * @param profile            what the certificate claims
 */
public record DemoSigner(String userId, String givenName, String surname, String organisation, String organisationNumber, String pin,
                         CertificateProfile profile) {

    private static final Pattern USER_ID = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");
    private static final Pattern NUMBER = Pattern.compile("\\d{6}-?\\d{4}");
    private static final Pattern PIN = Pattern.compile("\\d{4,12}");

    /** Checks every part. @throws IllegalArgumentException naming the part and its form; the PIN itself is never repeated */
    public DemoSigner {
        require(USER_ID.matcher(userId).matches(), "userId", userId, "2-40 of a-z 0-9 . -");
        require(!givenName.isBlank(), "givenName", givenName, "some text");
        require(!surname.isBlank(), "surname", surname, "some text");
        require(!organisation.isBlank(), "organisation", organisation, "some text");
        require(NUMBER.matcher(organisationNumber).matches(), "organisationNumber", organisationNumber, "10 digits, a hyphen before the last four");
        require(PIN.matcher(pin).matches(), "pin of " + userId, "(hidden)", "4-12 digits");
        Objects.requireNonNull(profile, "profile");
    }

    /** The name people read: {@code Anna Andersson}. */
    public String displayName() {
        return givenName + " " + surname;
    }

    /** The id of this signer's only credential (CSC API v2, {@code credentialID}). */
    public String credentialId() {
        return "test-" + userId;
    }

    /** All but the PIN. */
    @Override
    public String toString() {
        return "DemoSigner[%s, %s, %s, %s]".formatted(userId, displayName(), organisation, profile);
    }

    private static void require(boolean holds, String part, String found, String form) {
        if (!holds) {
            throw new IllegalArgumentException("%s '%s' is not %s".formatted(part, found, form));
        }
    }
}
