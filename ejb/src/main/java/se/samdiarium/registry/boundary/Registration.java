package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.control.CombinedRegistration;
import se.samdiarium.registry.control.DiaryViews;
import se.samdiarium.registry.control.Order;

/**
 * Opening cases and registering documents in them.
 *
 * <p>Those who register at the same time are served together, in one transaction ({@link CombinedRegistration}); each is answered after the
 * commit. Where a transaction runs already, it is joined instead.
 */
@UseCase
public class Registration {

    private final CombinedRegistration combined;
    private final DiaryViews views;
    private final CurrentCaller current;

    @Inject
    Registration(CombinedRegistration combined, DiaryViews views, CurrentCaller current) {
        this.combined = combined;
        this.views = views;
        this.current = current;
    }

    /** For the container's proxy. */
    protected Registration() {
        this(null, null, null);
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
}
