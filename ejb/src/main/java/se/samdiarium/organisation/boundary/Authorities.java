package se.samdiarium.organisation.boundary;

import jakarta.inject.Inject;
import java.util.Optional;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.organisation.AuthorityView;
import se.samdiarium.organisation.NewAuthority;
import se.samdiarium.organisation.control.OrganisationRepository;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/** The authorities of the regions, administered. An authority once added stays: its diary does. */
@UseCase
public class Authorities {

    private static final int LONGEST_NAME = 100;

    private final OrganisationRepository repository;
    private final CurrentCaller current;

    @Inject
    Authorities(OrganisationRepository repository, CurrentCaller current) {
        this.repository = repository;
        this.current = current;
    }

    /** For the container's proxy. */
    protected Authorities() {
        this(null, null);
    }

    /**
     * Adds an authority to a region; an administrator of one region only to that one.
     *
     * @throws Refusal {@code organisation.region-unknown, .other-region, .authority-invalid, .authority-exists}
     */
    @Requires(Right.ADMINISTER)
    @Audited("organisation.authority-added")
    public AuthorityView add(NewAuthority wished) {
        if (repository.region(wished.region()).isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "organisation.region-unknown", wished.region());
        }
        if (current.get().region().filter(own -> !own.equals(wished.region())).isPresent()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "organisation.other-region", wished.region());
        }
        String name = Optional.ofNullable(wished.name()).orElse("").strip();
        String prefix = Optional.ofNullable(wished.prefix()).orElse("").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || !prefix.matches("[A-ZÅÄÖ]{1,6}")) {
            throw new Refusal(Refusal.Kind.INVALID, "organisation.authority-invalid", name, prefix);
        }
        AuthorityView authority = new AuthorityView(new AuthorityId(NewId.next()), wished.region(), name, prefix);
        if (!repository.add(authority)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "organisation.authority-exists", name, prefix);
        }
        return authority;
    }
}
