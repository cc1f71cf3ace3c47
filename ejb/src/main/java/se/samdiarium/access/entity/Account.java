package se.samdiarium.access.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import se.samdiarium.access.AccountView;
import se.samdiarium.access.Caller;
import se.samdiarium.access.NewAccount;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;
import se.samdiarium.access.PasswordHash;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;

/** A person who can log in. Never removed: what the person did is named by it. */
@Entity
public class Account {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9.-]{2,79}");
    private static final Set<Role> WITHOUT_REGION = EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR);
    private static final int SHORTEST_PASSWORD = 12;

    @Id
    private UUID id;
    private String username;
    @Column(name = "display_name")
    private String displayName;
    @Column(name = "region_code")
    private String regionCode;
    @Column(name = "password_hash")
    private String passwordHash;
    private boolean active;
    @Column(name = "created_at")
    private Instant createdAt;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    /** For JPA. */
    protected Account() {
    }

    /**
     * A new, active account.
     *
     * @throws Refusal {@code access.account-invalid} when the command breaks a rule of {@link NewAccount}
     */
    public static Account of(NewAccount command, PasswordHash hash, Instant now) {
        if (!USERNAME.matcher(command.username()).matches()) {
            throw invalid("username", command.username());
        }
        if (command.displayName().isBlank()) {
            throw invalid("displayName", "");
        }
        requireLong(command.password());
        if (command.roles().isEmpty() || command.region().isEmpty() && !WITHOUT_REGION.containsAll(command.roles())) {
            throw invalid("roles", command.roles());
        }
        Account account = new Account();
        account.id = NewId.next();
        account.username = command.username();
        account.displayName = command.displayName().strip();
        account.regionCode = command.region().map(RegionCode::value).orElse(null);
        account.roles = EnumSet.copyOf(command.roles());
        account.passwordHash = hash.text();
        account.active = true;
        account.createdAt = now;
        return account;
    }

    /** Id. */
    public UUID id() {
        return id;
    }

    /** Name for people. */
    public String displayName() {
        return displayName;
    }

    /** Log-in name, lower case. */
    public String username() {
        return username;
    }

    /** Whether the person may log in. */
    public boolean isActive() {
        return active;
    }

    /** Lets the person log in no more. */
    public void close() {
        active = false;
    }

    /** Lets the person log in again. */
    public void open() {
        active = true;
    }

    /**
     * Gives the account another password.
     *
     * @throws Refusal {@code access.account-invalid} when it is too short
     */
    public void replacePassword(String password) {
        requireLong(password);
        passwordHash = PasswordHash.of(password).text();
    }

    /** The stored password. */
    public PasswordHash passwordHash() {
        return new PasswordHash(passwordHash);
    }

    /** The person as other features know them. */
    public Caller asCaller() {
        return new Caller(id, username, displayName, Optional.ofNullable(regionCode).map(RegionCode::new), roles);
    }

    /** As an administrator sees the account. */
    public AccountView view() {
        return new AccountView(username, displayName, Optional.ofNullable(regionCode).map(RegionCode::new), Set.copyOf(roles), active, createdAt);
    }

    private static void requireLong(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw invalid("password", password.length());
        }
    }

    private static Refusal invalid(String field, Object found) {
        return new Refusal(Refusal.Kind.INVALID, "access.account-invalid", field, found);
    }
}
