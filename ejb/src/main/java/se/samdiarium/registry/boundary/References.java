package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.CaseLinkView;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.NewReference;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.ReferenceId;
import se.samdiarium.registry.ReferenceKey;
import se.samdiarium.registry.ReferenceView;
import se.samdiarium.registry.RegisterChange;
import se.samdiarium.registry.control.CaseRepository;
import se.samdiarium.registry.control.ChangeTrace;
import se.samdiarium.registry.control.ReferenceRepository;
import se.samdiarium.registry.entity.CaseFile;

/** What a case has to do with: other cases of the region, and numbers of others' diaries. Added and removed with a trace. */
@UseCase
public class References {

    private static final int LONGEST_NOTE = 200;
    private static final int SHOWN = 5;

    private final CaseRepository cases;
    private final ReferenceRepository references;
    private final ChangeTrace trace;
    private final CurrentCaller current;
    private final Clock clock;

    @Inject
    References(CaseRepository cases, ReferenceRepository references, ChangeTrace trace, CurrentCaller current, Clock clock) {
        this.cases = cases;
        this.references = references;
        this.trace = trace;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected References() {
        this(null, null, null, null, null);
    }

    /**
     * Links two cases of the caller's region; it is told in both.
     *
     * @param note in what way they have to do with each other, at most 200 characters
     * @throws Refusal {@code registry.case-unknown, .same-case, .already-linked, .note-too-long}
     */
    @Requires(Right.REGISTER)
    @Audited("registry.cases-linked")
    public void link(CaseId id, CaseId other, String note) {
        Pair pair = locked(id, other);
        String text = note == null ? "" : note.strip();
        if (text.length() > LONGEST_NOTE) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.note-too-long", text.length(), LONGEST_NOTE);
        }
        if (isLinked(id, other)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.already-linked", pair.one.number(), pair.other.number());
        }
        Instant now = clock.instant();
        references.link(id, other, text, current.get().username(), now);
        Reason why = new Reason(text.isEmpty() ? "Koppling tillagd" : text);
        trace.add(id, List.of(change(Optional.empty(), "link", Optional.empty(), Optional.of(pair.other.number()), why)));
        trace.add(other, List.of(change(Optional.empty(), "link", Optional.empty(), Optional.of(pair.one.number()), why)));
    }

    /**
     * Removes the link between two cases; that it was there stays in the trace of both.
     *
     * @throws Refusal {@code registry.case-unknown, .link-unknown}
     */
    @Requires(Right.REGISTER)
    @Audited("registry.cases-unlinked")
    public void unlink(CaseId id, CaseId other, Reason reason) {
        Pair pair = locked(id, other);
        if (!isLinked(id, other)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "registry.link-unknown", pair.one.number(), pair.other.number());
        }
        references.unlink(id, other);
        trace.add(id, List.of(change(Optional.empty(), "link", Optional.of(pair.other.number()), Optional.empty(), reason)));
        trace.add(other, List.of(change(Optional.empty(), "link", Optional.of(pair.one.number()), Optional.empty(), reason)));
    }

    /**
     * Keeps a number of another's diary, as issued; the case is found by it from now on.
     *
     * @throws Refusal {@code registry.case-unknown, .entry-unknown, .already-referred}
     */
    @Requires(Right.REGISTER)
    @Audited("registry.reference-added")
    public ReferenceView add(CaseId id, NewReference reference) {
        Caller caller = current.get();
        cases.lock(id, caller.actingRegion());
        reference.entry().filter(entry -> !cases.entry(entry, caller.actingRegion()).caseId().equals(id)).ifPresent(entry -> {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "registry.entry-unknown", entry);
        });
        boolean there = references.of(id).stream().anyMatch(one ->
                one.asIssued().equals(reference.asIssued()) && one.entry().equals(reference.entry()));
        if (there) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.already-referred", reference.asIssued());
        }
        ReferenceId made = references.add(id, caller.actingRegion(), reference, caller.username(), clock.instant());
        trace.add(id, List.of(change(reference.entry(), "reference", Optional.empty(), Optional.of(reference.asIssued()),
                new Reason("Referens tillagd"))));
        return references.view(made, caller.actingRegion());
    }

    /**
     * Removes a reference; that it was there stays in the trace.
     *
     * @throws Refusal {@code registry.reference-unknown}
     */
    @Requires(Right.REGISTER)
    @Audited("registry.reference-removed")
    public void remove(ReferenceId id, Reason reason) {
        ReferenceView reference = references.view(id, current.get().actingRegion());
        cases.lock(reference.caseId(), current.get().actingRegion());
        references.remove(references.view(id, current.get().actingRegion()).id());
        trace.add(reference.caseId(), List.of(change(reference.entry(), "reference", Optional.of(reference.asIssued()), Optional.empty(), reason)));
    }

    /** The caller's region's cases that bear a number, or refer to it, however it is typed: {@code 2020-547} finds {@code KS-2020-00547}. */
    @Requires(Right.READ)
    public List<CaseLine> casesNumbered(String typed) {
        return references.find(typed == null ? "" : typed, current.get().actingRegion());
    }

    /**
     * The one case of the caller's region that is meant by a typed number: the case that bears exactly it, else the only one it fits.
     *
     * @throws Refusal {@code registry.number-unknown, .number-ambiguous}
     */
    @Requires(Right.READ)
    public CaseLine caseNumbered(String typed) {
        List<CaseLine> fitting = casesNumbered(typed);
        List<CaseLine> bearing = fitting.stream().filter(line -> ReferenceKey.of(line.number()).equals(ReferenceKey.of(typed))).toList();
        List<CaseLine> meant = bearing.size() == 1 ? bearing : fitting;
        if (meant.isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "registry.number-unknown", String.valueOf(typed));
        }
        if (meant.size() > 1) {
            String several = meant.stream().limit(SHOWN).map(CaseLine::number).collect(Collectors.joining(", "));
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.number-ambiguous", typed, several);
        }
        return meant.getFirst();
    }

    private boolean isLinked(CaseId id, CaseId other) {
        return references.links(id).stream().map(CaseLinkView::other).anyMatch(other::equals);
    }

    private record Pair(CaseFile one, CaseFile other) {
    }

    private Pair locked(CaseId id, CaseId other) {
        if (id.equals(other)) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.same-case", cases.lock(id, current.get().actingRegion()).number());
        }
        cases.lock(Set.of(id, other));
        return new Pair(cases.lock(id, current.get().actingRegion()), cases.lock(other, current.get().actingRegion()));
    }

    private RegisterChange change(Optional<EntryId> entry, String field, Optional<String> before, Optional<String> after, Reason reason) {
        return new RegisterChange(entry, field, before, after, clock.instant(), current.get().username(), reason.text());
    }
}
