package se.samdiarium.bench.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import se.samdiarium.registry.DiaryList;
import se.samdiarium.registry.ListQuery;
import se.samdiarium.registry.boundary.DiaryLists;

/** The first page of the diary at the service, with the exact count. This is the one place that says which door that is. */
@ApplicationScoped
public class Listing {

    private static final int PAGE = 50;

    @Inject
    private DiaryLists lists;

    /** The first page, again and again. */
    Clients.WorkOf work() {
        return person -> () -> {
            var page = lists.entries(ListQuery.all(DiaryList.ENTRIES), 1, PAGE);
            if (page.lines().size() != Math.min(PAGE, page.total())) {
                throw new IllegalStateException(page.lines().size() + " on the page of " + page.total());
            }
            return true;
        };
    }
}
