package se.samdiarium.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Right;
import se.samdiarium.access.control.AccountRepository;

/** For letters: where the people of a region are reached. Nobody's right is asked for, the door that calls has done it. */
@ApplicationScoped
@Transactional
public class Addressees {

    private final AccountRepository accounts;

    @Inject
    Addressees(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** For the container's proxy. */
    protected Addressees() {
        this(null);
    }

    /** Addresses, each once, of those of the region who have this right, an open account and a known address. */
    public List<String> of(RegionCode region, Right right) {
        return accounts.addresses(region, right);
    }
}
