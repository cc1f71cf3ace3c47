package se.samdiarium.registry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.Sha256;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.control.CaseRepository;
import se.samdiarium.registry.control.CombinedRegistration;
import se.samdiarium.registry.control.Order;
import se.samdiarium.registry.entity.DiaryEntry;

/** Registers what the product has made, beside what it was made of. For preservation and governance, not for web: no person acts. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DepositEntries {

    private final CombinedRegistration combined;
    private final CaseRepository cases;
    private final Clock clock;

    @Inject
    DepositEntries(CombinedRegistration combined, CaseRepository cases, Clock clock) {
        this.combined = combined;
        this.cases = cases;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected DepositEntries() {
        this(null, null, null);
    }

    /**
     * Registers the document, as drawn up today, in the case the agreement is in.
     *
     * @param agreement the agreement's document; tells the case
     * @param made      the document, owned by the same region
     * @param sha256    of its bytes
     * @return empty when the agreement is not registered in any case
     */
    public Optional<EntryView> register(Caller by, DocumentId agreement, DocumentId made, Sha256 sha256, String title) {
        return register(by, agreement, made, sha256, title, "UNDERTECKNAT_AVTAL");
    }

    /**
     * Same, beside any document and as any type.
     *
     * @param beside the document that tells the case
     * @param type   code of the type
     * @return empty when {@code beside} is not registered in any case
     */
    public Optional<EntryView> register(Caller by, DocumentId beside, DocumentId made, Sha256 sha256, String title, String type) {
        return cases.caseOf(beside).flatMap(file -> {
            RegisterEntry entry = new RegisterEntry(Optional.empty(), title, Direction.DRAWN_UP, type, LocalDate.now(clock),
                    Optional.empty(), true, Optional.empty(), Secrecy.NONE);
            Order order = Order.existing(by, file.region(), file.id(), entry, new DiaryEntry.Bytes(made, sha256, true));
            return combined.carryOut(order).entry();
        });
    }
}
