package se.samdiarium.consultation;

import java.util.Optional;
import java.util.regex.Pattern;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.Refusal;

/**
 * One to be asked: a region, or somebody else by name.
 *
 * @param region the region; empty for others
 * @param name   name of one that is no region, 1 to 200 characters
 * @param email  address of one that is no region
 */
public record Recipient(Optional<RegionCode> region, Optional<String> name, Optional<String> email) {

    private static final int LONGEST_NAME = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;\"]{1,64}@[^@\\s<>,;\"]{3,180}");

    /**
     * Checks and trims.
     *
     * @throws Refusal {@code consultation.recipient-invalid}
     */
    public Recipient {
        name = name.map(String::strip).filter(text -> !text.isEmpty());
        email = email.map(String::strip).filter(text -> !text.isEmpty());
        boolean fits = name.filter(text -> text.length() > LONGEST_NAME).isEmpty()
                && email.filter(text -> !ADDRESS.matcher(text).matches()).isEmpty();
        if (region.isPresent() == name.isPresent() || !fits) {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.recipient-invalid", name.orElse("-"), email.orElse("-"));
        }
    }

    /** A region. */
    public static Recipient of(RegionCode region) {
        return new Recipient(Optional.of(region), Optional.empty(), Optional.empty());
    }
}
