package se.samdiarium.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samdiarium.platform.Refusal;

/**
 * The person who asks.
 *
 * @param account     id of the account
 * @param username    log-in name, lower case
 * @param displayName name for people
 * @param region      the person's region; empty for an administrator or auditor of the whole installation
 * @param roles       what the person is
 */
public record Caller(UUID account, String username, String displayName, Optional<RegionCode> region, Set<Role> roles) {

    /** Keeps its own copy of the roles. */
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The product itself, where it finishes by a timer what people have done, on behalf of a region. Has no rights. */
    public static Caller product(RegionCode region) {
        return new Caller(new UUID(0, 0), "samdiarium", "Samdiarium", Optional.of(region), Set.of());
    }

    /** Whether any role gives this right. */
    public boolean may(Right right) {
        return roles.stream().anyMatch(role -> role.rights().contains(right));
    }

    /**
     * The region on whose behalf the person acts.
     *
     * @throws Refusal {@code access.no-region} for a person without a region
     */
    public RegionCode actingRegion() {
        return region.orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "access.no-region", username));
    }

    /** Whether the person belongs to this region. */
    public boolean isOf(RegionCode other) {
        return region.filter(other::equals).isPresent();
    }
}
