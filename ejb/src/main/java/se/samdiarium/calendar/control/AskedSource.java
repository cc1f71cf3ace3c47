package se.samdiarium.calendar.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import se.samdiarium.access.Caller;
import se.samdiarium.calendar.Due;
import se.samdiarium.calendar.DueSource;

/** Asks a feature in a transaction of its own: where it fails, nothing else rolls back. */
@ApplicationScoped
public class AskedSource {

    /** What is due there for the person. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Due> dueFor(DueSource source, Caller person) {
        return source.dueFor(person);
    }
}
