package se.samdiarium.access.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Colleague;
import se.samdiarium.access.NewAccount;
import se.samdiarium.access.OpenToAll;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.control.AccountRepository;
import se.samdiarium.access.PasswordHash;
import se.samdiarium.access.control.VerifiedPasswords;
import se.samdiarium.access.entity.Account;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/** Accounts: making them, and checking a password at log-in. */
@UseCase
public class Accounts {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;\"]{1,64}@[^@\\s<>,;\"]{3,180}");

    private final AccountRepository accounts;
    private final VerifiedPasswords verified;
    private final CurrentCaller current;
    private final Clock clock;

    @Inject
    Accounts(AccountRepository accounts, VerifiedPasswords verified, CurrentCaller current, Clock clock) {
        this.accounts = accounts;
        this.current = current;
        this.verified = verified;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Accounts() {
        this(null, null, null, null);
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
        return accounts.add(Account.of(command, PasswordHash.of(command.password()), clock.instant()));
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
     */
    @OpenToAll("the password is the proof")
    public Optional<Caller> authenticate(String username, String password) {
        Optional<Account> account = accounts.active(username);
        PasswordHash hash = account.map(Account::passwordHash).orElse(PasswordHash.decoy());
        return verified.matches(username, password, hash) ? account.map(Account::asCaller) : Optional.empty();
    }
}
