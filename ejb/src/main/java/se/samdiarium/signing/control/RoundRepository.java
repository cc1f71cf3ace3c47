package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.signing.RoundForm;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.entity.Counterpart;
import se.samdiarium.signing.entity.SigningRound;

/** Rounds in the database, through the eyes of a region. */
@ApplicationScoped
public class RoundRepository {

    private final EntityManager db;
    private final Sql sql;
    private final SignatureRepository signatures;
    private final ReminderRepository reminders;
    private final Clock clock;

    @Inject
    RoundRepository(EntityManager db, Sql sql, SignatureRepository signatures, ReminderRepository reminders, Clock clock) {
        this.db = db;
        this.sql = sql;
        this.signatures = signatures;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RoundRepository() {
        this(null, null, null, null, null);
    }

    /** Stores a new round. */
    public void add(SigningRound round) {
        db.persist(round);
        db.flush();
    }

    /** The plain version behind this one: another when this is the certified text of an earlier round. */
    public int plain(DocumentId document, int version) {
        return sql.values(Integer.class, "select source_version from signing_round where document_id = ?1 and version_number = ?2 and certified",
                document.value(), version).findFirst().orElse(version);
    }

    /** Notes that the one round restarts the other. */
    public void replace(RoundId withdrawn, RoundId by) {
        sql.update("update signing_round set replaces = ?2 where id = ?1", by.value(), withdrawn.value());
    }

    /**
     * The region's part, locked until the transaction ends. The round is locked first: against being withdrawn, and where one file is signed in turn
     * against the others who sign. Signatories of counterparts do not wait for each other.
     */
    public Counterpart lock(RoundId round, RegionCode region) {
        RoundForm form = sql.values(String.class, "select form from signing_round where id = ?1", round.value()).findFirst()
                .map(RoundForm::valueOf).orElseThrow(() -> unknown(round));
        sql.values(UUID.class, "select id from signing_round where id = ?1 for "
                + (form == RoundForm.IN_TURN ? "no key update" : "share"), round.value()).findFirst();
        return Optional.ofNullable(db.find(Counterpart.class, new Counterpart.Key(round, region), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> unknown(round));
    }

    /** The region's part. */
    public Counterpart counterpart(RoundId round, RegionCode region) {
        return Optional.ofNullable(db.find(Counterpart.class, new Counterpart.Key(round, region))).orElseThrow(() -> unknown(round));
    }

    /** The round, locked until the transaction ends: nobody signs in it meanwhile. */
    public SigningRound lock(RoundId round) {
        return Optional.ofNullable(db.find(SigningRound.class, round.value(), LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> unknown(round));
    }

    /** The round if it concerns the region, else the refusal {@code signing.round-unknown}. */
    public RoundView view(RoundId id, RegionCode viewer) {
        RoundView round = view(id);
        if (!round.host().equals(viewer) && round.of(viewer).isEmpty()) {
            throw unknown(id);
        }
        return round;
    }

    /** The round as it is. */
    public RoundView view(RoundId id) {
        db.flush();
        return Optional.ofNullable(db.find(SigningRound.class, id.value())).map(this::view).orElseThrow(() -> unknown(id));
    }

    /** The rounds that concern the region, newest first. */
    public List<RoundView> concerning(RegionCode viewer) {
        return db.createQuery("select r from SigningRound r order by r.startedAt desc", SigningRound.class).getResultStream()
                .filter(round -> round.concerns(viewer)).map(this::view).toList();
    }

    private RoundView view(SigningRound round) {
        return round.view(LocalDate.now(clock), new SigningRound.Beside(
                other(round.id(), "select replaces from signing_round where id = ?1 and replaces is not null"),
                other(round.id(), "select id from signing_round where replaces = ?1"), signatures.of(round.id()), reminders.latest(round.id())));
    }

    private Optional<RoundId> other(RoundId id, String query) {
        return sql.values(UUID.class, query, id.value()).findFirst().map(RoundId::new);
    }

    private static Refusal unknown(RoundId id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "signing.round-unknown", id);
    }
}
