package se.samdiarium.registry;

import java.util.Optional;
import se.samdiarium.platform.Refusal;

/**
 * A number of another's diary, to be kept as issued.
 *
 * @param asIssued 1 to 60 characters with at least one digit
 * @param issuer   whose number it is, at most 200 characters
 * @param entry    the entry that refers, when it is not the case as a whole
 */
public record NewReference(String asIssued, Optional<String> issuer, Optional<EntryId> entry) {

    private static final int LONGEST = 60;
    private static final int LONGEST_ISSUER = 200;

    /**
     * Checks and trims; inside, the number stays as it was issued.
     *
     * @throws Refusal {@code registry.reference-invalid, .correspondent-too-long}
     */
    public NewReference {
        asIssued = asIssued == null ? "" : asIssued.strip();
        if (asIssued.length() > LONGEST || ReferenceKey.of(asIssued).isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.reference-invalid", asIssued, LONGEST);
        }
        issuer = issuer.map(String::strip).filter(name -> !name.isEmpty());
        issuer.filter(name -> name.length() > LONGEST_ISSUER).ifPresent(name -> {
            throw new Refusal(Refusal.Kind.INVALID, "registry.correspondent-too-long", name.length(), LONGEST_ISSUER);
        });
    }
}
