package se.samdiarium.calendar.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import se.samdiarium.access.Caller;
import se.samdiarium.calendar.Agenda;
import se.samdiarium.calendar.Due;
import se.samdiarium.calendar.DueSource;

/** Asks every feature what is due. One that fails is told in the log, and hides none of the others. */
@ApplicationScoped
public class DueSources {

    private static final System.Logger LOG = System.getLogger(DueSources.class.getName());

    private final Iterable<DueSource> sources;
    private final AskedSource asked;
    private final Clock clock;

    @Inject
    DueSources(@Any Instance<DueSource> sources, AskedSource asked, Clock clock) {
        this((Iterable<DueSource>) sources, asked, clock);
    }

    DueSources(Iterable<DueSource> sources, AskedSource asked, Clock clock) {
        this.sources = sources;
        this.asked = asked;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected DueSources() {
        this((Iterable<DueSource>) null, null, null);
    }

    /** Everything that is due for the person. */
    public Agenda agenda(Caller person) {
        return ask(person, (source, due) -> true);
    }

    /** Same, without what features write letters about themselves. */
    public Agenda toWriteAbout(Caller person) {
        return ask(person, (source, due) -> !source.writesItself(due));
    }

    private Agenda ask(Caller person, BiPredicate<DueSource, Due> which) {
        List<Due> all = new ArrayList<>();
        boolean whole = true;
        for (DueSource source : sources) {
            try {
                asked.dueFor(source, person).stream().filter(due -> which.test(source, due)).forEach(all::add);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "What is due could not be asked of " + source.getClass().getName() + "; the others are shown", e);
                whole = false;
            }
        }
        return new Agenda(LocalDate.now(clock), all, whole);
    }
}
