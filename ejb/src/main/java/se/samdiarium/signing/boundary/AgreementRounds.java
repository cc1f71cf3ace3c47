package se.samdiarium.signing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.signing.RoundEvent;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.control.RoundHistory;
import se.samdiarium.signing.control.RoundRepository;

/** The rounds on the texts of an agreement. For agreement, not for web: nobody's right is asked for, the door that calls has done it. */
@ApplicationScoped
@Transactional
public class AgreementRounds {

    private final RoundRepository rounds;
    private final RoundHistory history;
    private final Sql sql;

    @Inject
    AgreementRounds(RoundRepository rounds, RoundHistory history, Sql sql) {
        this.rounds = rounds;
        this.history = history;
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected AgreementRounds() {
        this(null, null, null);
    }

    /** Rounds on these documents, newest first. */
    public List<RoundView> on(Collection<DocumentId> documents) {
        return sql.values(UUID.class, "select id from signing_round where document_id = any (cast(?1 as uuid[])) order by started_at desc, id",
                Sql.array(documents)).map(id -> rounds.view(new RoundId(id))).toList();
    }

    /**
     * Notes in the round's history that the host lets a region sign without what should come before.
     *
     * @param by user name of who let it
     * @param at when, maybe before the round
     */
    public void overridden(RoundId round, RegionCode region, String reason, String by, Instant at) {
        history.add(round, region, at, by, RoundEvent.What.GATE_OVERRIDDEN, reason);
    }
}
