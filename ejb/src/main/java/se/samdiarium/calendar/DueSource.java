package se.samdiarium.calendar;

import java.util.List;
import se.samdiarium.access.Caller;

/** Where things that are due come from. Each feature that has deadlines has one; the calendar asks all of them and never the other way round. */
public interface DueSource {

    /** What is open and for this person to do, in no order; what the person may not know about is not among it. Called with a transaction. */
    List<Due> dueFor(Caller person);

    /** Whether the feature writes letters of its own about this thing: then the calendar's letters leave it out. */
    default boolean writesItself(Due due) {
        return false;
    }
}
