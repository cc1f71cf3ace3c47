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
 * @param required     qualification that is required, for example QESIG
 * @param deadline     last day
 * @param startedAt    when
 * @param startedBy    by whom
 * @param counterparts one per region, by region code
 */
public record RoundView(RoundId id, String title, RegionCode host, DocumentId document, int version, Sha256 sha256, String required,
        LocalDate deadline, Instant startedAt, String startedBy, List<CounterpartView> counterparts) implements Traceable {

    /** How many have signed. */
    public long signed() {
        return counterparts.stream().filter(counterpart -> counterpart.state() == CounterpartState.SIGNED).count();
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
