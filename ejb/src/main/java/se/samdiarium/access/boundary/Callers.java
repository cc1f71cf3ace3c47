package se.samdiarium.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.Addressee;
import se.samdiarium.access.Caller;
import se.samdiarium.access.control.AccountRepository;

/** For timers that finish what a person has begun: who that was, with the rights of now. */
@ApplicationScoped
@Transactional
public class Callers {

    private final AccountRepository accounts;

    @Inject
    Callers(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** For the container's proxy. */
    protected Callers() {
        this(null);
    }

    /** The person of this account; empty when it has been closed. */
    public Optional<Caller> of(UUID account) {
        return accounts.caller(account);
    }

    /** Everybody with an active account and an e-mail address, by user name. */
    public List<Addressee> reachable() {
        return accounts.reachable();
    }

    /** Whether letters reach the person of this account. */
    public boolean isReachable(UUID account) {
        return accounts.isReachable(account);
    }
}
