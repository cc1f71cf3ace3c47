package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.RegisteredCase;
import se.samdiarium.registry.RegisteredEntry;
import se.samdiarium.registry.control.RegisterState;

/** The diary of the caller's region as it looked at an earlier instant: what was registered, changed, voided or moved later does not show. */
@UseCase
public class DiaryAsOf {

    /** Most entries a page. */
    public static final int LARGEST_PAGE = 500;

    private final RegisterState state;
    private final CurrentCaller current;

    @Inject
    DiaryAsOf(RegisterState state, CurrentCaller current) {
        this.state = state;
        this.current = current;
    }

    /** For the container's proxy. */
    protected DiaryAsOf() {
        this(null, null);
    }

    /**
     * A case and its entries as they were.
     *
     * @throws Refusal {@code registry.case-unknown}; {@code registry.case-not-then} before it was opened
     */
    @Requires(Right.READ)
    public RegisteredCase file(CaseId id, Instant at) {
        return state.file(id, current.get().actingRegion(), at);
    }

    /**
     * The entries registered on a day (postlista) as they were, the oldest first.
     *
     * @param day    day in Sweden
     * @param offset how many to pass over
     * @param size   how many at most, 1 to {@value #LARGEST_PAGE}
     */
    @Requires(Right.READ)
    public List<RegisteredEntry> day(LocalDate day, Instant at, int offset, int size) {
        return state.day(current.get().actingRegion(), day, at, Math.max(offset, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }
}
