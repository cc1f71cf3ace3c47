package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.intake.MailSecurity;
import se.samdiarium.intake.MailboxId;
import se.samdiarium.intake.MailboxSettings;
import se.samdiarium.intake.MailboxSettings.MailServer;
import se.samdiarium.intake.MailboxSettings.MailboxFolders;
import se.samdiarium.intake.MailboxView;
import se.samdiarium.intake.QuarantineReason;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;

/** Mailboxes in the database. */
@ApplicationScoped
@Transactional
public class MailboxRepository {

    private static final String COLUMNS = """
            select id, region_code, name, address, host, port, security, username, folder, processed_folder, secret_ref, active, round_at,
            round_fault from mailbox""";

    private static final int LONGEST_FAULT = 500;

    private final Sql sql;
    private final MailboxSecrets secrets;
    private final Clock clock;

    @Inject
    MailboxRepository(Sql sql, MailboxSecrets secrets, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected MailboxRepository() {
        this(null, null, null);
    }

    /** All, by region and name. */
    public List<MailboxView> all() {
        return boxes(COLUMNS + " order by region_code, name").toList();
    }

    /** Those that are read. */
    public List<MailboxView> active() {
        return all().stream().filter(box -> box.settings().active()).toList();
    }

    /** One, or the refusal {@code intake.mailbox-unknown}. */
    public MailboxView get(MailboxId id) {
        return boxes(COLUMNS + " where id = ?1", id.value()).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "intake.mailbox-unknown", id));
    }

    /** Adds one, or refuses with {@code intake.mailbox-exists}: the same folder read twice would file each message twice. */
    public MailboxId add(MailboxSettings box) {
        MailboxId id = new MailboxId(NewId.next());
        requireOwnPlace(id, box);
        sql.update("""
                insert into mailbox (id, region_code, name, address, host, port, security, username, folder, processed_folder, secret_ref, active,
                created_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)""",
                id.value(), box.region().value(), box.name(), box.address(), box.server().host(), box.server().port(),
                box.server().security().name(), box.username(), box.folders().incoming(), box.folders().processed(), box.secretRef(),
                box.active(), clock.instant());
        insertSenders(id, box.knownSenders());
        return id;
    }

    /** Changes everything but the region. */
    public void change(MailboxId id, MailboxSettings box) {
        requireOwnPlace(id, box);
        sql.update("""
                update mailbox set name = ?2, address = ?3, host = ?4, port = ?5, security = ?6, username = ?7, folder = ?8,
                processed_folder = ?9, secret_ref = ?10, active = ?11 where id = ?1""",
                id.value(), box.name(), box.address(), box.server().host(), box.server().port(), box.server().security().name(),
                box.username(), box.folders().incoming(), box.folders().processed(), box.secretRef(), box.active());
        sql.update("delete from mailbox_sender where mailbox_id = ?1", id.value());
        insertSenders(id, box.knownSenders());
    }

    /** Notes that the mailbox has been read, and why that stopped early. */
    public void read(MailboxId id, Optional<QuarantineReason> fault) {
        sql.update("update mailbox set round_at = ?2, round_fault = cast(?3 as varchar) where id = ?1",
                id.value(), clock.instant(), fault.map(reason -> reason.stored(LONGEST_FAULT)).orElse(null));
    }

    private void requireOwnPlace(MailboxId id, MailboxSettings box) {
        boolean taken = sql.values(UUID.class, "select id from mailbox where host = ?1 and username = ?2 and folder = ?3",
                box.server().host(), box.username(), box.folders().incoming()).anyMatch(other -> !other.equals(id.value()));
        if (taken) {
            throw new Refusal(Refusal.Kind.CONFLICT, "intake.mailbox-exists", box.username(), box.server().host(), box.folders().incoming());
        }
    }

    private void insertSenders(MailboxId id, Set<String> patterns) {
        patterns.forEach(pattern -> sql.update("insert into mailbox_sender (mailbox_id, pattern) values (?1, ?2)", id.value(), pattern));
    }

    private Stream<MailboxView> boxes(String query, Object... parameters) {
        return sql.rows(query, parameters).map(row -> {
            MailboxId id = new MailboxId((UUID) row[0]);
            MailboxSettings box = new MailboxSettings(new RegionCode((String) row[1]), (String) row[2], (String) row[3],
                    new MailServer((String) row[4], ((Number) row[5]).intValue(), MailSecurity.valueOf((String) row[6])), (String) row[7],
                    new MailboxFolders((String) row[8], (String) row[9]), (String) row[10], (Boolean) row[11], senders(id));
            return new MailboxView(id, box, secrets.isKnown(box.secretRef()), Optional.ofNullable(Column.instant(row[12])),
                    Optional.ofNullable((String) row[13]).map(QuarantineReason::read));
        });
    }

    private Set<String> senders(MailboxId id) {
        return sql.values(String.class, "select pattern from mailbox_sender where mailbox_id = ?1", id.value()).collect(Collectors.toSet());
    }
}
