package se.samdiarium.access.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.access.NewAccount;
import se.samdiarium.access.PasswordHash;
import se.samdiarium.access.Role;
import se.samdiarium.access.entity.Account;
import se.samdiarium.platform.StartUp;

/** Makes the account {@code admin} when there is no account at all. */
@Singleton
@Startup
@DependsOn(StartUp.SCHEMA)
public class FirstAdministrator {

    @Inject
    private AccountRepository accounts;

    @Inject
    private Clock clock;

    /**
     * Password of the first administrator.
     * <p>Expects at least 12 characters. No default: without it, and without accounts, nobody can log in.
     * <p>Read only while there is no account; remove it from the environment after the first start.
     */
    @Inject
    @ConfigProperty(name = "samdiarium.bootstrap.admin.password")
    private Optional<String> password;

    @PostConstruct
    void create() {
        if (password.isPresent() && accounts.isEmpty()) {
            NewAccount admin = new NewAccount("admin", "Administratör", Optional.empty(), Set.of(Role.ADMINISTRATOR), password.get());
            accounts.add(Account.of(admin, PasswordHash.of(admin.password()), clock.instant()));
        }
    }
}
