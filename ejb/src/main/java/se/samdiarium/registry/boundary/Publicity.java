package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import java.util.List;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.registry.DiaryPublicity;
import se.samdiarium.registry.control.PublicView;

/** Opening, delaying and closing the public view of the regions' diaries. */
@UseCase
public class Publicity {

    private final PublicView view;
    private final CurrentCaller current;

    @Inject
    Publicity(PublicView view, CurrentCaller current) {
        this.view = view;
        this.current = current;
    }

    /** For the container's proxy. */
    protected Publicity() {
        this(null, null);
    }

    /** How open the diaries are that the caller administers, by region. */
    @Requires(Right.ADMINISTER)
    public List<DiaryPublicity> all() {
        return view.publicity().stream().filter(this::administers).toList();
    }

    /**
     * Opens, delays or closes the view of a region. It holds from the next request.
     *
     * @throws Refusal {@code registry.delay-invalid, .publicity-of-other-region}, {@code organisation.region-unknown}
     */
    @Requires(Right.ADMINISTER)
    @Audited("registry.publicity-set")
    public DiaryPublicity set(DiaryPublicity publicity) {
        if (publicity.delayHours() < 0 || publicity.delayHours() > DiaryPublicity.LONGEST_DELAY) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.delay-invalid", publicity.delayHours(), DiaryPublicity.LONGEST_DELAY);
        }
        if (!administers(publicity)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "registry.publicity-of-other-region", publicity.region());
        }
        if (!view.set(publicity)) {
            throw new Refusal(Refusal.Kind.INVALID, "organisation.region-unknown", publicity.region());
        }
        return publicity;
    }

    private boolean administers(DiaryPublicity publicity) {
        Caller caller = current.get();
        return caller.region().isEmpty() || caller.isOf(publicity.region());
    }
}
