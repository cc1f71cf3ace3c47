package se.samdiarium.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Traceable;
import se.samdiarium.document.VersionRef;

/**
 * A decision as shown.
 *
 * @param id        id
 * @param text      what is decided on
 * @param region    whose decision
 * @param body      who decides
 * @param plannedOn day of the planned meeting
 * @param facts     what was decided; empty while it is planned
 * @param minutes   the minutes extract
 * @param force     legal force; empty while it is planned
 * @param remarks   what is to be said of its dates
 * @param recorded  who recorded it
 * @param annulled  that it counts no longer
 * @param revision  changes with every change of it
 * @param changes   corrections, the newest first
 */
public record DecisionView(DecisionId id, VersionRef text, RegionCode region, DecidingBody body, Optional<LocalDate> plannedOn,
        Optional<DecisionFacts> facts, Optional<MinutesView> minutes, Optional<LegalForce> force, List<Remark> remarks, Optional<Act> recorded,
        Optional<Annulment> annulled, int revision, List<DecisionChange> changes) implements Traceable {

    /** Whether it is made, and counts. */
    public boolean counts() {
        return facts.isPresent() && annulled.isEmpty();
    }

    /** Whether it is planned, and to come. */
    public boolean planned() {
        return facts.isEmpty() && annulled.isEmpty();
    }

    @Override
    public String trace() {
        return id.trace();
    }
}
