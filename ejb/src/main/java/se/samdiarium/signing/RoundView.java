package se.samdiarium.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Traceable;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.Sha256;

/**
 * A round as shown.
 *
 * @param id           id
 * @param title        what is signed
 * @param host         the region that asks
 * @param document     the agreement
 * @param version      the version that is signed
 * @param sha256       of its bytes
 * @param certified    whether those bytes bear the host's seal and a field for each who signs
 * @param form         how the regions sign
 * @param policy       what is asked of every region
 * @param deadline     last day
 * @param startedAt    when
 * @param startedBy    by whom
 * @param state        how it stands
 * @param withdrawn    that the host has withdrawn it
 * @param replaces     the withdrawn round it restarts
 * @param replacedBy   the round that restarts it
 * @param counterparts one per region, by region code
 */
public record RoundView(RoundId id, String title, RegionCode host, DocumentId document, int version, Sha256 sha256, boolean certified, RoundForm form,
        SigningPolicy policy, LocalDate deadline, Instant startedAt, String startedBy, RoundState state, Optional<Stopped> withdrawn,
        Optional<RoundId> replaces, Optional<RoundId> replacedBy, List<CounterpartView> counterparts) implements Traceable {

    /** How many have signed. */
    public long signed() {
        return counterparts.stream().filter(counterpart -> counterpart.state() == CounterpartState.SIGNED).count();
    }

    /** Those the deadline has passed for without a signature. */
    public List<CounterpartView> overdue() {
        return counterparts.stream().filter(CounterpartView::overdue).toList();
    }

    /** The part of this region. */
    public Optional<CounterpartView> of(RegionCode region) {
        return counterparts.stream().filter(counterpart -> counterpart.region().equals(region)).findFirst();
    }

    @Override
    public String trace() {
        return id.trace();
    }
}
