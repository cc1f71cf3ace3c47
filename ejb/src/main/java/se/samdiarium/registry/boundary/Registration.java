package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.control.CaseRepository;
import se.samdiarium.registry.control.CombinedRegistration;
import se.samdiarium.registry.control.DiaryViews;
import se.samdiarium.registry.control.Order;
import se.samdiarium.registry.entity.DiaryEntry;

/**
 * Opening cases and registering documents in them.
 *
 * <p>Those who register at the same time are served together, in one transaction ({@link CombinedRegistration}); each is answered after the
 * commit. Where a transaction runs already, it is joined instead.
 */
@UseCase
public class Registration {

    private final CombinedRegistration combined;
    private final CaseRepository cases;
    private final DiaryViews views;
    private final Documents documents;
    private final CurrentCaller current;
    private final Clock clock;

    @Inject
    Registration(CombinedRegistration combined, CaseRepository cases, DiaryViews views, Documents documents,
            CurrentCaller current, Clock clock) {
        this.combined = combined;
        this.cases = cases;
        this.views = views;
        this.documents = documents;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Registration() {
        this(null, null, null, null, null, null);
    }

    /**
     * Opens a case in the diary of one of the caller's authorities.
     *
     * @throws Refusal {@code registry.title-missing, .title-too-long, .personal-number, .note-too-long, .other-regions-diary,
     *                 .series-unknown, .provision-unknown, .classification-unknown}, {@code organisation.authority-unknown}
     */
    @Requires(Right.REGISTER)
    @Audited(value = "registry.case-opened", writtenInside = true)
    @Transactional(Transactional.TxType.SUPPORTS)
    public CaseView openCase(OpenCase command) {
        Order order = Order.open(current.get(), command);
        return views.view(combined.carryOut(order).file(), order.diary());
    }

    /**
     * Registers in a case of the caller's region. A received file becomes a document and leaves the inbox.
     *
     * @throws Refusal {@code registry.case-unknown, .case-closed, .case-voided, .title-missing, .title-too-long, .correspondent-too-long,
     *                 .note-too-long, .personal-number, .type-unknown, .date-in-future, .declaration-missing, .provision-unknown},
     *                 {@code document.received-unknown}
     */
    @Requires(Right.REGISTER)
    @Audited(value = "registry.entry-registered", writtenInside = true)
    @Transactional(Transactional.TxType.SUPPORTS)
    public EntryView register(CaseId into, RegisterEntry command) {
        return enter(new Order.In(into), command);
    }

    /**
     * Opens a case and registers in it: both or neither.
     *
     * @throws Refusal what {@link #openCase} and {@link #register} refuse
     */
    @Requires(Right.REGISTER)
    @Audited(value = "registry.entry-registered-in-new-case", writtenInside = true)
    @Transactional(Transactional.TxType.SUPPORTS)
    public EntryView registerInNewCase(OpenCase opening, RegisterEntry command) {
        return enter(new Order.New(opening), command);
    }

    private EntryView enter(Order.Where where, RegisterEntry command) {
        return combined.carryOut(Order.register(current.get(), where, command)).entry().orElseThrow();
    }

    /**
     * Registers the counterpart a region has signed, as received today, in the case the agreement is in, within the running transaction. The
     * caller is the signatory, who has no right to the diary: only this may be entered there on the strength of a signature.
     *
     * @param agreement   the agreement's document; tells the case
     * @param counterpart the signed document, owned by the same region
     * @param sender      name of the region that signed
     * @return empty when the agreement is not registered in any case
     */
    @Requires(Right.SIGN)
    @Audited(value = "registry.counterpart-registered", writtenInside = true)
    public Optional<EntryView> registerCounterpart(DocumentId agreement, DocumentId counterpart, String title, String sender) {
        return cases.caseOf(agreement).flatMap(file -> {
            RegisterEntry entry = new RegisterEntry(Optional.empty(), title, Direction.INCOMING, "UNDERTECKNAT_AVTAL", LocalDate.now(clock),
                    Optional.of(sender), true, Optional.empty(), Secrecy.NONE);
            Sha256 signed = documents.view(counterpart).versions().getFirst().sha256();
            Order order = Order.existing(current.get(), file.region(), file.id(), entry, new DiaryEntry.Bytes(counterpart, signed, true));
            return combined.carryOut(order).entry();
        });
    }
}
