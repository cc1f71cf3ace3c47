package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    /** No diary is older or goes on longer; the database knows days outside these, but not all that can be asked for. */
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

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
        boolean known = !day.isBefore(FIRST) && !day.isAfter(LAST) && !at.isBefore(instant(FIRST));
        return !known ? List.of() : state.day(current.get().actingRegion(), day, at.isAfter(instant(LAST)) ? instant(LAST) : at,
                Math.max(offset, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
