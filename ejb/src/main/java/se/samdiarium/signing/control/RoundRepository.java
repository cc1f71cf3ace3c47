package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.entity.Counterpart;
import se.samdiarium.signing.entity.SigningRound;

/** Rounds in the database, through the eyes of a region. */
@ApplicationScoped
public class RoundRepository {

    private final EntityManager db;

    @Inject
    RoundRepository(EntityManager db) {
        this.db = db;
    }

    /** For the container's proxy. */
    protected RoundRepository() {
        this(null);
    }

    /** Stores a new round. */
    public void add(SigningRound round) {
        db.persist(round);
        db.flush();
    }

    /** The region's part, locked until the transaction ends. */
    public Counterpart lock(RoundId round, RegionCode region) {
        return Optional.ofNullable(db.find(Counterpart.class, new Counterpart.Key(round, region), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> unknown(round));
    }

    /** The round if it concerns the region, else the refusal {@code signing.round-unknown}. */
    public RoundView view(RoundId id, RegionCode viewer, LocalDate today) {
        return Optional.ofNullable(db.find(SigningRound.class, id.value())).filter(round -> round.concerns(viewer))
                .map(round -> round.view(today)).orElseThrow(() -> unknown(id));
    }

    /** The rounds that concern the region, newest first. */
    public List<RoundView> concerning(RegionCode viewer, LocalDate today) {
        return db.createQuery("select r from SigningRound r order by r.startedAt desc", SigningRound.class).getResultStream()
                .filter(round -> round.concerns(viewer)).map(round -> round.view(today)).toList();
    }

    private static Refusal unknown(RoundId id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "signing.round-unknown", id);
    }
}
