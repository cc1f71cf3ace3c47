package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import se.samdiarium.access.OpenToAll;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.registry.DiaryPublicity;
import se.samdiarium.registry.PublicAnswer;
import se.samdiarium.registry.PublicQuestion;
import se.samdiarium.registry.control.PublicView;

/**
 * The diary as anybody may see it, without log-in (OSL 4 kap. 2-3 §§ and 5 kap. 2 §; a search by the public needs no name, TF 2 kap. 18 §).
 *
 * <p>So that the public cannot crowd out the registrars, only {@value #PLACES} questions are answered at a time.
 */
@UseCase
public class PublicDiary {

    private static final int PLACES = 6;

    private final Semaphore places = new Semaphore(PLACES);
    private final PublicView view;
    private final Clock clock;

    @Inject
    PublicDiary(PublicView view, Clock clock) {
        this.view = view;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PublicDiary() {
        this(null, null);
    }

    /** The regions whose diary is open, by region. */
    @OpenToAll("which diaries anybody may read")
    public List<DiaryPublicity> open() {
        return view.publicity().stream().filter(DiaryPublicity::open).toList();
    }

    /**
     * Answers a question.
     *
     * @throws Refusal {@code registry.diary-not-public} for a region whose view is closed, {@code registry.public-busy}
     */
    @OpenToAll("what anybody may see")
    public PublicAnswer find(PublicQuestion question) {
        if (open().stream().noneMatch(publicity -> publicity.region().equals(question.region()))) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "registry.diary-not-public", question.region());
        }
        if (!places.tryAcquire()) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "registry.public-busy");
        }
        try {
            return view.find(question, clock.instant());
        } finally {
            places.release();
        }
    }
}
