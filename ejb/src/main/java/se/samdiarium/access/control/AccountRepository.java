package se.samdiarium.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.entity.Account;

/** Accounts in the database. */
@ApplicationScoped
public class AccountRepository {

    private final EntityManager db;

    @Inject
    AccountRepository(EntityManager db) {
        this.db = db;
    }

    /** For the container's proxy. */
    protected AccountRepository() {
        this(null);
    }

    /** The account of this user name if it is active. */
    public Optional<Account> active(String username) {
        return byName(username).filter(Account::isActive);
    }

    /** Whether the user name is taken, also by a closed account. */
    public boolean exists(String username) {
        return byName(username).isPresent();
    }

    /** Whether there is any account at all. */
    public boolean isEmpty() {
        return db.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
    }

    /** Stores the account and gives its id. */
    public UUID add(Account account) {
        db.persist(account);
        return account.id();
    }

    private Optional<Account> byName(String username) {
        return db.createQuery("select a from Account a where a.username = :username", Account.class)
                .setParameter("username", username.toLowerCase(Locale.ROOT))
                .getResultStream().findFirst();
    }
}
