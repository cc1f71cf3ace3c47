package se.samdiarium.bench.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import se.samdiarium.registry.boundary.Diary;

/** The first page of the diary at the service, with the exact count. This is the one place that says which door that is. */
@ApplicationScoped
public class Listing {

    private static final int PAGE = 50;

    @Inject
    private Diary diary;

    /** The first page, again and again. */
    Clients.WorkOf work() {
        return person -> () -> {
            if (diary.cases(0, PAGE).size() > diary.caseCount()) {
                throw new IllegalStateException("more on the page than counted");
            }
            return true;
        };
    }
}
