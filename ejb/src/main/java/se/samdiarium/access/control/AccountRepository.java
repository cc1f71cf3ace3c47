package se.samdiarium.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.access.Addressee;
import se.samdiarium.access.Caller;
import se.samdiarium.access.PasswordHash;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Right;
import se.samdiarium.access.Role;
import se.samdiarium.access.entity.Account;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;

/** Accounts in the database. */
@ApplicationScoped
public class AccountRepository {

    private final EntityManager db;
    private final Sql sql;

    @Inject
    AccountRepository(EntityManager db, Sql sql) {
        this.db = db;
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected AccountRepository() {
        this(null, null);
    }

    /** Who logs in by this user name, if the account is active: asked for often, so in one plain question. */
    public Optional<LogIn> logIn(String username) {
        return sql.rows("""
                select a.id, a.username, a.display_name, a.region_code, a.password_hash,
                       (select string_agg(r.role, ' ') from account_role r where r.account_id = a.id)
                from account a where a.username = ?1 and a.active""", username.toLowerCase(Locale.ROOT))
                .map(row -> new LogIn(new Caller((UUID) row[0], (String) row[1], (String) row[2], Optional.ofNullable((String) row[3])
                        .map(RegionCode::new), Stream.of(((String) row[5]).split(" ")).map(Role::valueOf).collect(Collectors.toSet())),
                        new PasswordHash((String) row[4])))
                .findFirst();
    }

    /** The active accounts of a region, by name. */
    public List<Account> activeOf(RegionCode region) {
        return db.createQuery("""
                select a from Account a where a.regionCode = :region and a.active = true order by a.displayName, a.username""", Account.class)
                .setParameter("region", region.value()).getResultList();
    }

    /** All accounts, open and closed, by region and name; those of the whole installation first. */
    public List<Account> all() {
        return db.createQuery("select a from Account a order by a.regionCode nulls first, a.displayName, a.username", Account.class).getResultList();
    }

    /** The account of this user name, also a closed one; or the refusal {@code access.account-unknown}. */
    public Account get(String username) {
        return byName(username).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "access.account-unknown", username));
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

    /** Sets the address of an account; false when there is none with this user name. */
    public boolean setEmail(String username, Optional<String> email) {
        return sql.update("update account set email = cast(?2 as varchar) where username = ?1", username.toLowerCase(Locale.ROOT),
                email.orElse(null)) == 1;
    }

    /** The person of this account if it is active. */
    public Optional<Caller> caller(UUID account) {
        return sql.values(String.class, "select username from account where id = ?1", account).findFirst().flatMap(this::caller);
    }

    private Optional<Caller> caller(String username) {
        return logIn(username).map(LogIn::caller);
    }

    /** Addresses of the open accounts of a region whose role gives this right, each once. */
    public List<String> addresses(RegionCode region, Right right) {
        String roles = Sql.array(Stream.of(Role.values()).filter(role -> role.rights().contains(right)).map(Role::name).toList());
        return sql.values(String.class, """
                select distinct a.email from account a join account_role r on r.account_id = a.id
                where a.region_code = ?1 and a.active and a.email is not null and r.role = any (cast(?2 as varchar[])) order by a.email""",
                region.value(), roles).toList();
    }

    /** Everybody with an active account and an address, by user name. */
    public List<Addressee> reachable() {
        return sql.rows("select username, email from account where active and email is not null order by username")
                .flatMap(row -> caller((String) row[0]).map(person -> new Addressee(person, (String) row[1])).stream()).toList();
    }

    /** Whether the account is active and has an address. */
    public boolean isReachable(UUID account) {
        return sql.values(String.class, "select email from account where id = ?1 and active and email is not null", account).findFirst().isPresent();
    }

    private Optional<Account> byName(String username) {
        return db.createQuery("select a from Account a where a.username = :username", Account.class)
                .setParameter("username", username.toLowerCase(Locale.ROOT))
                .getResultStream().findFirst();
    }
}
