package se.samdiarium.access.boundary;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import se.samdiarium.access.AccessEvent;
import se.samdiarium.access.AccountView;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Colleague;
import se.samdiarium.access.LogInAttempt;
import se.samdiarium.access.NewAccount;
import se.samdiarium.access.OpenToAll;
import se.samdiarium.access.PasswordHash;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.control.AccountRepository;
import se.samdiarium.access.control.KnownCallers;
import se.samdiarium.access.control.LogIn;
import se.samdiarium.access.control.LogInGuard;
import se.samdiarium.access.control.VerifiedPasswords;
import se.samdiarium.access.entity.Account;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/** Accounts: making and closing them, and checking a password at log-in. */
@UseCase
public class Accounts {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;\"]{1,64}@[^@\\s<>,;\"]{3,180}");

    private final AccountRepository accounts;
    private final KnownCallers callers;
    private final VerifiedPasswords verified;
    private final LogInGuard guard;
    private final CurrentCaller current;
    private final Event<AccessEvent> events;
    private final Clock clock;

    @Inject
    Accounts(AccountRepository accounts, KnownCallers callers, VerifiedPasswords verified, LogInGuard guard, CurrentCaller current,
            Event<AccessEvent> events, Clock clock) {
        this.accounts = accounts;
        this.callers = callers;
        this.verified = verified;
        this.guard = guard;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Accounts() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Makes an account.
     *
     * @return its id
     * @throws Refusal {@code access.account-exists}, {@code access.account-invalid}
     */
    @Requires(Right.ADMINISTER)
    public UUID create(NewAccount command) {
        if (accounts.exists(command.username())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "access.account-exists", command.username());
        }
        Account account = Account.of(command, PasswordHash.of(command.password()), clock.instant());
        UUID id = accounts.add(account);
        tell("access.account-created", account);
        return id;
    }

    /** All accounts, open and closed. */
    @Requires(Right.ADMINISTER)
    public List<AccountView> all() {
        return accounts.all().stream().map(Account::view).toList();
    }

    /**
     * Closes an account: the person is nobody from the next request on. What the person did stays named.
     *
     * @throws Refusal {@code access.account-unknown}; {@code access.own-account} for the caller's own, so that somebody can always open it
     */
    @Requires(Right.ADMINISTER)
    public void close(String username) {
        Account account = accounts.get(username);
        if (account.id().equals(current.get().account())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "access.own-account", username);
        }
        account.close();
        tell("access.account-closed", account);
    }

    /**
     * Opens a closed account again.
     *
     * @throws Refusal {@code access.account-unknown}
     */
    @Requires(Right.ADMINISTER)
    public void open(String username) {
        Account account = accounts.get(username);
        account.open();
        tell("access.account-opened", account);
    }

    /**
     * Gives an account another password.
     *
     * @throws Refusal {@code access.account-unknown}, {@code access.account-invalid}
     */
    @Requires(Right.ADMINISTER)
    public void replacePassword(String username, String password) {
        Account account = accounts.get(username);
        account.replacePassword(password);
        tell("access.password-replaced", account);
    }

    /**
     * Sets where a person gets reminders by e-mail; empty: nowhere.
     *
     * @throws Refusal {@code access.account-invalid} for an unknown user name or what is no address
     */
    @Requires(Right.ADMINISTER)
    public void changeEmail(String username, Optional<String> email) {
        if (email.filter(address -> !ADDRESS.matcher(address).matches()).isPresent()) {
            throw new Refusal(Refusal.Kind.INVALID, "access.account-invalid", "email", email.orElseThrow());
        }
        if (!accounts.setEmail(username, email)) {
            throw new Refusal(Refusal.Kind.INVALID, "access.account-invalid", "username", username);
        }
    }

    /** People of the caller's region with an active account, by name: who can handle a case. */
    @Requires(Right.READ)
    public List<Colleague> colleagues() {
        return accounts.activeOf(current.get().actingRegion()).stream().map(account -> new Colleague(account.username(), account.displayName()))
                .toList();
    }

    /**
     * The caller behind a user name and password, or empty; which of the two was wrong is not told, nor shown by the time it takes.
     *
     * <p>Without a transaction of its own: counting the attempt must not wait for the reckoning of the password.
     *
     * @throws se.samdiarium.access.TooManyAttempts when too many have failed; the password was not looked at then
     */
    @OpenToAll("the password is the proof")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<Caller> authenticate(LogInAttempt attempt) {
        Optional<LogIn> known = callers.logIn(attempt.username());
        Optional<UUID> account = known.map(each -> each.caller().account());
        PasswordHash hash = known.map(LogIn::hash).orElse(PasswordHash.decoy());
        if (verified.recognises(attempt.username(), attempt.password(), hash) && !guard.holds(attempt, account)) {
            return verified.matches(attempt.username(), attempt.password(), hash) ? known.map(LogIn::caller) : Optional.empty();
        }
        LogInGuard.Admitted admitted = guard.admit(attempt, account);
        Optional<Caller> caller = verified.matches(attempt.username(), attempt.password(), hash) ? known.map(LogIn::caller) : Optional.empty();
        caller.ifPresentOrElse(proved -> guard.succeeded(admitted), () -> guard.failed(admitted));
        return caller;
    }

    private void tell(String action, Account account) {
        events.fire(new AccessEvent(action, "account " + account.id(), Optional.of(account.username()), Optional.empty()));
    }
}
