package se.samdiarium.signing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Right;
import se.samdiarium.calendar.Due;
import se.samdiarium.calendar.DueSource;
import se.samdiarium.signing.CounterpartState;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.RoundState;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.control.RoundRepository;

/** Signatures that are waited for: a region's own for those who sign, all that are missing for the host that collects them. */
@ApplicationScoped
@Transactional
public class SigningDues implements DueSource {

    private static final String SIGN = "signing.sign";

    private final RoundRepository rounds;

    @Inject
    SigningDues(RoundRepository rounds) {
        this.rounds = rounds;
    }

    /** For the container's proxy. */
    protected SigningDues() {
        this(null);
    }

    /** Signatories are reminded by the round's own letters. */
    @Override
    public boolean writesItself(Due due) {
        return due.kind().equals(SIGN);
    }

    @Override
    public List<Due> dueFor(Caller person) {
        if (person.region().isEmpty() || !person.may(Right.SIGN) && !person.may(Right.START_ROUND)) {
            return List.of();
        }
        return rounds.concerning(person.actingRegion()).stream().filter(round -> round.state() == RoundState.OPEN)
                .flatMap(round -> Stream.concat(own(round, person), collected(round, person))).toList();
    }

    private static Stream<Due> own(RoundView round, Caller person) {
        return person.may(Right.SIGN) ? round.of(person.actingRegion()).filter(SigningDues::waitedFor)
                .map(part -> new Due(round.id() + "/" + part.region(), SIGN, round.deadline(), round.title(), Optional.of(part.region()),
                        "/signera?runda=" + round.id())).stream() : Stream.empty();
    }

    private static Stream<Due> collected(RoundView round, Caller person) {
        return person.may(Right.START_ROUND) && person.isOf(round.host())
                ? Stream.of(new Due(round.id().toString(), "signing.collect", round.deadline(), round.title(), Optional.empty(),
                        "/avtalet?runda=" + round.id())) : Stream.empty();
    }

    private static boolean waitedFor(CounterpartView part) {
        return part.state() != CounterpartState.SIGNED && part.state() != CounterpartState.DECLINED;
    }
}
