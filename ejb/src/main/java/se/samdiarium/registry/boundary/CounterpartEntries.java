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

/**
 * Registers signed counterparts. For signing, not for web: whoever hands one in has no right to the host's diary, and only this may be entered
 * there on the strength of a signature.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CounterpartEntries {

    private final CombinedRegistration combined;
    private final CaseRepository cases;
    private final Clock clock;

    @Inject
    CounterpartEntries(CombinedRegistration combined, CaseRepository cases, Clock clock) {
        this.combined = combined;
        this.cases = cases;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected CounterpartEntries() {
        this(null, null, null);
    }

    /**
     * Registers the counterpart, as received today, in the case the agreement is in, within the running transaction.
     *
     * @param by          who made or handed it in
     * @param agreement   the agreement's document; tells the case
     * @param counterpart the signed document, owned by the same region
     * @param signed      hash of the signed bytes
     * @param sender      name of the region that signed
     * @return empty when the agreement is not registered in any case
     */
    public Optional<EntryView> register(Caller by, DocumentId agreement, DocumentId counterpart, Sha256 signed, String title, String sender) {
        return cases.caseOf(agreement).flatMap(file -> {
            RegisterEntry entry = new RegisterEntry(Optional.empty(), title, Direction.INCOMING, "UNDERTECKNAT_AVTAL", LocalDate.now(clock),
                    Optional.of(sender), true, Optional.empty(), Secrecy.NONE);
            Order order = Order.existing(by, file.region(), file.id(), entry, new DiaryEntry.Bytes(counterpart, signed, true));
            return combined.carryOut(order).entry();
        });
    }
}
