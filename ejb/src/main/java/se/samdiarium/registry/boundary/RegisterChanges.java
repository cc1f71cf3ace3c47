package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.OpenToAll;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.ChangeCase;
import se.samdiarium.registry.ChangeEntry;
import se.samdiarium.registry.Classification;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.Provision;
import se.samdiarium.registry.RegisterChange;
import se.samdiarium.registry.RegisteredCase;
import se.samdiarium.registry.RegisteredEntry;
import se.samdiarium.registry.control.ChangeTrace;
import se.samdiarium.registry.control.Corrections;
import se.samdiarium.registry.control.PickLists;
import se.samdiarium.registry.control.RegisterState;

/** Changing what the register says (OSL 4 kap. 1 §): always with a reason, and what it said before is kept. */
@UseCase
public class RegisterChanges {

    private final Corrections corrections;
    private final RegisterState state;
    private final ChangeTrace trace;
    private final PickLists lists;
    private final CurrentCaller current;

    @Inject
    RegisterChanges(Corrections corrections, RegisterState state, ChangeTrace trace, PickLists lists, CurrentCaller current) {
        this.corrections = corrections;
        this.state = state;
        this.trace = trace;
        this.lists = lists;
        this.current = current;
    }

    /** For the container's proxy. */
    protected RegisterChanges() {
        this(null, null, null, null, null);
    }

    /**
     * What the register says of an entry of the caller's region.
     *
     * @throws Refusal {@code registry.entry-unknown}
     */
    @Requires(Right.READ)
    public RegisteredEntry entry(EntryId id) {
        return state.entry(id, current.get().actingRegion());
    }

    /**
     * What the register says of a case of the caller's region, and of its entries.
     *
     * @throws Refusal {@code registry.case-unknown}
     */
    @Requires(Right.READ)
    public RegisteredCase file(CaseId id) {
        return state.file(id, current.get().actingRegion(), Instant.MAX);
    }

    /**
     * Changes an entry.
     *
     * @return the entry since
     * @throws Refusal {@code registry.entry-unknown, .entry-not-in-force, .changed-meanwhile, .reason-missing, .reason-too-long,
     *                 .title-missing, .title-too-long, .correspondent-too-long, .note-too-long, .personal-number, .date-in-future,
     *                 .type-unknown, .provision-unknown, .marking-incomplete}
     */
    @Requires(Right.REGISTER)
    @Audited("registry.entry-changed")
    public RegisteredEntry change(ChangeEntry command) {
        return corrections.change(command, current.get());
    }

    /**
     * Changes a case.
     *
     * @return the case since
     * @throws Refusal {@code registry.case-unknown, .case-voided, .changed-meanwhile, .reason-missing, .reason-too-long, .title-missing,
     *                 .title-too-long, .handler-too-long, .note-too-long, .personal-number, .classification-unknown, .provision-unknown,
     *                 .marking-incomplete}
     */
    @Requires(Right.REGISTER)
    @Audited("registry.case-changed")
    public RegisteredCase change(ChangeCase command) {
        return corrections.change(command, current.get());
    }

    /**
     * All changes of a case and its entries, the newest first.
     *
     * @throws Refusal {@code registry.case-unknown}
     */
    @Requires(Right.READ)
    public List<RegisterChange> history(CaseId id) {
        file(id);
        return trace.of(id);
    }

    /** The provisions a sekretessmarkering can name, in the order of choice. */
    @OpenToAll("a pick list")
    public List<Provision> provisions() {
        return lists.provisions();
    }

    /** The classes a case of the caller's region can have: those of the structures in use, by structure and code. */
    @Requires(Right.READ)
    public List<Classification> classifications() {
        return lists.classifications(current.get().actingRegion());
    }

    /** A class, also of a structure that is no longer in use, so that earlier states can be told in words; empty when there is none with this id. */
    @Requires(Right.READ)
    public Optional<Classification> classification(UUID id) {
        return lists.classification(id);
    }
}
