package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.Dossier;
import se.samdiarium.signing.RoundForm;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;

/** Rounds all regions have signed, with what the verdicts rest on. */
@ApplicationScoped
public class CompletedRounds {

    private final Sql sql;
    private final RoundRepository rounds;

    @Inject
    CompletedRounds(Sql sql, RoundRepository rounds) {
        this.sql = sql;
        this.rounds = rounds;
    }

    /** For the container's proxy. */
    protected CompletedRounds() {
        this(null, null);
    }

    /** The rounds all have signed and nobody has withdrawn, the oldest first. */
    public List<RoundId> list() {
        return sql.values(UUID.class, """
                select r.id from signing_round r
                where r.withdrawn_at is null
                    and not exists (select 1 from counterpart c where c.round_id = r.id and c.state <> 'SIGNED') order by r.started_at""")
                .map(RoundId::new).toList();
    }

    /**
     * What there is of such a round.
     *
     * @throws se.samdiarium.platform.Refusal {@code signing.round-unknown}
     */
    public Dossier dossier(RoundId id) {
        RoundView round = rounds.view(id);
        return new Dossier(round, round.policy().required().name(), signed(round),
                basis(id, "policy"), basis(id, "trust_snapshot"));
    }

    /** A file signed in turn has all signatures in its last version only. */
    private static List<Dossier.Signed> signed(RoundView round) {
        int last = round.counterparts().stream().mapToInt(CounterpartView::version).max().orElse(0);
        return round.counterparts().stream().flatMap(part -> part.document().stream().map(document -> new Dossier.Signed(part.region(), document,
                round.form() == RoundForm.IN_TURN ? last : part.version()))).toList();
    }

    private List<String> basis(RoundId id, String column) {
        return sql.values(String.class, "select distinct " + column + " from signature_evidence where round_id = ?1 order by 1", id.value()).toList();
    }
}
