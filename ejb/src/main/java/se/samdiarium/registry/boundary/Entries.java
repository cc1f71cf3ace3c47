package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.OutboxEvent;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.platform.boundary.Outbox;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.DiaryNumber;
import se.samdiarium.registry.EntryFacts;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.RegisterChange;
import se.samdiarium.registry.control.CaseRepository;
import se.samdiarium.registry.control.ChangeTrace;
import se.samdiarium.registry.control.RegisterFacts;
import se.samdiarium.registry.entity.CaseFile;
import se.samdiarium.registry.entity.DiaryEntry;

/** What can become of an entry once it is in the diary: it stays there, whatever does. */
@UseCase
public class Entries {

    private final CaseRepository cases;
    private final ChangeTrace trace;
    private final RegisterFacts facts;
    private final CurrentCaller current;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Entries(CaseRepository cases, ChangeTrace trace, RegisterFacts facts, CurrentCaller current, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.trace = trace;
        this.facts = facts;
        this.current = current;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Entries() {
        this(null, null, null, null, null, null);
    }

    /**
     * All that the register says of an entry.
     *
     * @throws Refusal {@code registry.entry-unknown} also when it is in another region's diary
     */
    @Requires(Right.READ)
    public EntryFacts facts(EntryId id) {
        return facts.of(id, current.get().actingRegion());
    }

    /**
     * Says that an entry was a mistake (makulera). It stays with its number, which is never used again; search no longer finds its document
     * as registered by it.
     *
     * @param seen the {@linkplain EntryFacts#revision() revision} the caller saw
     * @throws Refusal {@code registry.entry-unknown, .entry-changed, .already-voided, .entry-moved}
     */
    @Requires(Right.REGISTER)
    @Audited("registry.entry-voided")
    public EntryFacts makeVoid(EntryId id, Reason reason, int seen) {
        Caller caller = current.get();
        Instant now = clock.instant();
        DiaryEntry entry = locked(id, caller.actingRegion(), Optional.empty(), seen);
        entry.makeVoid(reason, caller.username(), now);
        trace.add(entry.caseId(), List.of(change(id, "void_reason", reason.text(), now, reason)));
        follow("registry.voided", entry);
        return facts(id);
    }

    /**
     * Moves a document to another case of the region, also of another authority there. The entry stays where it was and names the new one;
     * the new one has a number of its own in the other case (JO 3579-2005).
     *
     * @param seen the {@linkplain EntryFacts#revision() revision} the caller saw
     * @return the new entry
     * @throws Refusal {@code registry.entry-unknown, .entry-changed, .case-unknown, .case-closed, .case-voided, .already-voided, .entry-moved,
     *                 .same-case, .already-registered}
     */
    @Requires(Right.REGISTER)
    @Audited("registry.entry-moved")
    public EntryFacts move(EntryId id, CaseId to, Reason reason, int seen) {
        Caller caller = current.get();
        Instant now = clock.instant();
        DiaryEntry entry = locked(id, caller.actingRegion(), Optional.of(to), seen);
        CaseFile from = cases.lock(entry.caseId(), caller.actingRegion());
        CaseFile other = cases.lock(to, caller.actingRegion());
        if (entry.caseId().equals(to)) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.same-case", other.number());
        }
        other.requireOpen();
        requireUnregistered(entry, from, other);
        DiaryEntry made = other.enterMoved(entry, new EntryId(NewId.next()), caller.username(), now);
        entry.moveTo(made.id(), now);
        cases.addEntries(List.of(made));
        trace.add(from.id(), List.of(change(id, "moved_to", DiaryNumber.text(other.number(), made.number()), now, reason)));
        trace.add(to, List.of(change(made.id(), "moved_from", DiaryNumber.text(from.number(), entry.number()), now, reason)));
        follow("registry.moved", entry);
        return facts(made.id());
    }

    /** An authority has a document registered once. */
    private void requireUnregistered(DiaryEntry entry, CaseFile from, CaseFile other) {
        entry.document().filter(document -> !from.authority().equals(other.authority())).ifPresent(document -> {
            Map<UUID, Boolean> there = cases.registrationsOf(document);
            if (there.containsKey(other.authority().value())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "registry.already-registered", document);
            }
        });
    }

    /** The entry, when its case and the other have been locked together: two who move crosswise do not wait for each other for ever. */
    private DiaryEntry locked(EntryId id, RegionCode region, Optional<CaseId> other, int seen) {
        CaseId file = facts.of(id, region).entry().caseId();
        cases.lock(other.filter(to -> !to.equals(file)).map(to -> Set.of(file, to)).orElse(Set.of(file)));
        DiaryEntry entry = cases.entry(id, region);
        entry.requireRevision(seen);
        return entry;
    }

    private RegisterChange change(EntryId id, String field, String after, Instant now, Reason reason) {
        return new RegisterChange(Optional.of(id), field, Optional.empty(), Optional.of(after), now, current.get().username(), reason.text());
    }

    private void follow(String topic, DiaryEntry entry) {
        entry.document().ifPresent(document -> outbox.append(new OutboxEvent(topic, document.value(), current.get().account())));
    }
}
