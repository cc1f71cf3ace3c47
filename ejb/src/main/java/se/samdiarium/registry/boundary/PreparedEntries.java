package se.samdiarium.registry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.Caller;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.control.CaseRepository;
import se.samdiarium.registry.control.CombinedRegistration;
import se.samdiarium.registry.control.Order;
import se.samdiarium.registry.entity.DiaryEntry;

/** Registers what a region has written in the product, in its own case. For the features it is written in, not for web: they ask for the right. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PreparedEntries {

    private final CombinedRegistration combined;
    private final CaseRepository cases;
    private final Clock clock;

    @Inject
    PreparedEntries(CombinedRegistration combined, CaseRepository cases, Clock clock) {
        this.combined = combined;
        this.cases = cases;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PreparedEntries() {
        this(null, null, null);
    }

    /**
     * Registers the document as drawn up today.
     *
     * @param into   an open case of the caller's region
     * @param made   the document, owned by the same region
     * @param sha256 of the bytes that the entry pins
     * @param type   code of the type
     * @throws Refusal {@code registry.case-unknown, .case-closed, .case-voided, .title-missing, .title-too-long, .personal-number, .type-unknown}
     */
    public EntryView register(Caller by, CaseId into, DocumentId made, Sha256 sha256, String title, String type) {
        cases.lock(into, by.actingRegion()).requireOpen();
        RegisterEntry entry = new RegisterEntry(Optional.empty(), title, Direction.DRAWN_UP, type, LocalDate.now(clock), Optional.empty(), true,
                Optional.empty(), Secrecy.NONE);
        Order order = new Order(new EntryId(UUID.randomUUID()), by, by.actingRegion(), new Order.In(into), Optional.of(entry),
                Optional.of(new DiaryEntry.Bytes(made, sha256, true)));
        return combined.carryOut(order).entry().orElseThrow();
    }
}
