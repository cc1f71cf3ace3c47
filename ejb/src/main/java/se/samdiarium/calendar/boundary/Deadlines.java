package se.samdiarium.calendar.boundary;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.calendar.Agenda;
import se.samdiarium.calendar.control.DueSources;
import se.samdiarium.platform.UseCase;

/** What the person has to do, and by when. */
@UseCase
public class Deadlines {

    private final DueSources sources;
    private final CurrentCaller current;

    @Inject
    Deadlines(DueSources sources, CurrentCaller current) {
        this.sources = sources;
        this.current = current;
    }

    /** For the container's proxy. */
    protected Deadlines() {
        this(null, null);
    }

    /** What is open and for the caller to do. Each feature is asked in a transaction of its own. */
    @Requires(Right.READ)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Agenda agenda() {
        return sources.agenda(current.get());
    }
}
