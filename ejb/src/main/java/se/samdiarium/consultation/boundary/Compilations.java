package se.samdiarium.consultation.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.consultation.AnswerTime;
import se.samdiarium.consultation.CommentId;
import se.samdiarium.consultation.CommentView;
import se.samdiarium.consultation.Compilation;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsultationState;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.GroupId;
import se.samdiarium.consultation.SectionChange;
import se.samdiarium.consultation.Treat;
import se.samdiarium.consultation.control.CompilationFiling;
import se.samdiarium.consultation.control.CompilationRecords;
import se.samdiarium.consultation.control.Compiling;
import se.samdiarium.consultation.control.ConsultationRecords;
import se.samdiarium.consultation.control.RemissText;
import se.samdiarium.document.Comparison;
import se.samdiarium.document.VersionRef;
import se.samdiarium.document.boundary.Comparisons;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.organisation.boundary.HostRegion;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/** The compiled result of a consultation: the host groups the comments, answers for them, and sends the compilation on. */
@UseCase
public class Compilations {

    private static final int LONGEST_HEADING = 300;

    private final ConsultationRecords consultations;
    private final CompilationRecords records;
    private final Compiling compiling;
    private final CompilationFiling filing;
    private final Documents documents;
    private final Comparisons comparisons;
    private final HostRegion host;
    private final CurrentCaller current;
    @Inject
    private Clock clock;

    @Inject
    Compilations(ConsultationRecords consultations, CompilationRecords records, Compiling compiling, CompilationFiling filing, Documents documents,
            Comparisons comparisons, HostRegion host, CurrentCaller current) {
        this.consultations = consultations;
        this.records = records;
        this.compiling = compiling;
        this.filing = filing;
        this.documents = documents;
        this.comparisons = comparisons;
        this.host = host;
        this.current = current;
    }

    /** For the container's proxy. */
    protected Compilations() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * The compilation as it is now.
     *
     * @throws Refusal {@code consultation.host-only, .unknown, .not-out}
     */
    @Requires(Right.CONSULT)
    public Compilation of(ConsultationId id) {
        return compiled(consultations.view(id, host.require(current.get(), "consultation.host-only").actingRegion()));
    }

    /**
     * Takes comments of one section together under a heading (för samman); what was done with each by itself is no longer shown.
     *
     * @throws Refusal {@code consultation.host-only, .unknown, .not-out, .group-invalid, .comment-unknown}
     */
    @Requires(Right.CONSULT)
    @Audited("consultation.comments-grouped")
    public Compilation group(ConsultationId id, String heading, Set<CommentId> comments) {
        Caller caller = host.require(current.get(), "consultation.host-only");
        Compilation now = locked(id, caller);
        String text = heading(heading);
        Set<String> sections = comments.stream().map(each -> comment(now, each).section()).collect(Collectors.toCollection(LinkedHashSet::new));
        if (sections.size() != 1) {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.group-invalid", LONGEST_HEADING);
        }
        records.group(id, sections.iterator().next(), text, comments, caller);
        return compiled(now.consultation());
    }

    /**
     * Takes more comments into a group, or gives it another heading.
     *
     * @throws Refusal {@code consultation.host-only, .unknown, .not-out, .group-unknown, .group-invalid, .comment-unknown}
     */
    @Requires(Right.CONSULT)
    @Audited("consultation.group-changed")
    public Compilation changeGroup(ConsultationId id, GroupId group, String heading, Set<CommentId> more) {
        Caller caller = host.require(current.get(), "consultation.host-only");
        Compilation now = locked(id, caller);
        CompilationRecords.Group known = known(id, group);
        if (more.stream().anyMatch(each -> !comment(now, each).section().equals(known.section()))) {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.group-invalid", LONGEST_HEADING);
        }
        records.rename(group, heading(heading));
        records.join(id, group, more);
        return compiled(now.consultation());
    }

    /**
     * Takes a group apart; each comment stands by itself again, and the answer to the group is gone.
     *
     * @throws Refusal {@code consultation.host-only, .unknown, .not-out, .group-unknown}
     */
    @Requires(Right.CONSULT)
    @Audited("consultation.group-dissolved")
    public Compilation dissolve(ConsultationId id, GroupId group) {
        Compilation now = locked(id, host.require(current.get(), "consultation.host-only"));
        records.dissolve(known(id, group).id());
        return compiled(now.consultation());
    }

    /**
     * Takes one comment out of its group.
     *
     * @throws Refusal {@code consultation.host-only, .unknown, .not-out, .comment-unknown}
     */
    @Requires(Right.CONSULT)
    @Audited("consultation.comment-ungrouped")
    public Compilation ungroup(ConsultationId id, CommentId comment) {
        Compilation now = locked(id, host.require(current.get(), "consultation.host-only"));
        records.leave(id, comment(now, comment).id());
        return compiled(now.consultation());
    }

    /**
     * Says what is done with a comment or a group, and why; saying it again replaces what was said.
     *
     * @throws Refusal {@code consultation.host-only, .unknown, .not-out, .comment-unknown, .group-unknown, .treatment-invalid},
     *                 {@code document.version-unknown}
     */
    @Requires(Right.CONSULT)
    @Audited("consultation.comment-treated")
    public Compilation treat(ConsultationId id, Treat wished) {
        Caller caller = host.require(current.get(), "consultation.host-only");
        Compilation now = locked(id, caller);
        wished.comment().ifPresent(each -> comment(now, each));
        wished.group().ifPresent(each -> known(id, each));
        wished.version().ifPresent(version -> documents.version(now.consultation().text().document(), version));
        records.treat(wished, caller);
        return compiled(now.consultation());
    }

    /**
     * The changes in a section from the version that was asked about to a later one; empty while they are still being
     * compared: ask again.
     *
     * @throws Refusal {@code consultation.host-only, .unknown, .not-out}, {@code document.version-unknown, .text-missing}
     */
    @Requires(Right.CONSULT)
    public Optional<List<SectionChange>> changes(ConsultationId id, String section, int version) {
        ConsultationView consultation = of(id).consultation();
        VersionRef later = new VersionRef(consultation.text().document(), version);
        return comparisons.compare(consultation.text(), later) instanceof Comparison.Ready ready
                ? Optional.of(Compiling.changes(ready.text().blocks(), section)) : Optional.empty();
    }

    /**
     * The compilation as a file to be sent on.
     *
     * @param word as a Word file, else as a PDF
     * @throws Refusal {@code consultation.host-only, .unknown, .not-out}
     */
    @Requires(Right.CONSULT)
    @Audited("consultation.compilation-exported")
    public byte[] export(ConsultationId id, boolean word) {
        return filing.file(of(id), AnswerTime.day(clock.instant()), word);
    }

    /**
     * Registers the compilation as it is now, as a PDF, in the case of the consultation.
     *
     * @throws Refusal {@code consultation.host-only, .unknown, .not-out}, {@code registry.case-closed}
     */
    @Requires(Right.CONSULT)
    @Audited("consultation.compilation-registered")
    public Compilation register(ConsultationId id) {
        Caller caller = host.require(current.get(), "consultation.host-only");
        Compilation now = locked(id, caller);
        filing.register(now, AnswerTime.day(clock.instant()), caller);
        return compiled(now.consultation());
    }

    private Compilation locked(ConsultationId id, Caller caller) {
        return compiled(consultations.lock(id, caller.actingRegion()));
    }

    private Compilation compiled(ConsultationView consultation) {
        if (consultation.state() == ConsultationState.DRAFT) {
            throw new Refusal(Refusal.Kind.CONFLICT, "consultation.not-out", consultation.title());
        }
        return compiling.of(consultation, RemissText.sections(documents.blocks(consultation.text().document(), consultation.text().number())));
    }

    private static CommentView comment(Compilation now, CommentId id) {
        return now.sections().stream().flatMap(section -> section.points().stream()).flatMap(point -> point.comments().stream())
                .filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "consultation.comment-unknown", id));
    }

    private CompilationRecords.Group known(ConsultationId id, GroupId group) {
        return Optional.ofNullable(records.groups(id).get(group))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "consultation.group-unknown", group));
    }

    private static String heading(String heading) {
        String text = heading == null ? "" : heading.strip();
        if (text.isEmpty() || text.length() > LONGEST_HEADING) {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.group-invalid", LONGEST_HEADING);
        }
        return text;
    }
}
