package se.samdiarium.memo.entity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.memo.MemoField;
import se.samdiarium.memo.MemoId;
import se.samdiarium.memo.MemoSource;
import se.samdiarium.memo.MemoState;
import se.samdiarium.memo.MemoText;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryId;

/** A memo with its rules: written while it is a draft, in the form or in a file, then registered or let go. */
public final class Memo {

    private final MemoId id;
    private final RegionCode region;
    private final int revision;
    private MemoState state;
    private MemoSource source;
    private MemoText text;
    private Optional<CaseId> caseId;
    private List<MemoField> lost;
    private Optional<DocumentId> document;
    private Optional<EntryId> entry;
    private Instant changedAt;
    private String changedBy;

    /** As it is kept. */
    public Memo(MemoId id, RegionCode region, Optional<CaseId> caseId, MemoText text, Kept kept) {
        this.id = id;
        this.region = region;
        this.caseId = caseId;
        this.text = text;
        this.revision = kept.revision();
        this.state = kept.state();
        this.source = kept.source();
        this.lost = kept.lost();
        this.document = kept.document();
        this.entry = kept.entry();
        this.changedAt = kept.changedAt();
        this.changedBy = kept.changedBy();
    }

    /** What is kept of it besides its text. */
    public record Kept(int revision, MemoState state, MemoSource source, List<MemoField> lost, Optional<DocumentId> document,
            Optional<EntryId> entry, Instant changedAt, String changedBy) {

        /** Of one that begins now. */
        public static Kept begun(String by, Instant now) {
            return new Kept(0, MemoState.DRAFT, MemoSource.FORM, List.of(), Optional.empty(), Optional.empty(), now, by);
        }
    }

    /**
     * Refuses what was not seen as it is now, and what is a draft no more.
     *
     * @throws Refusal {@code memo.changed, .registered, .discarded}
     */
    public void requireDraft(int seen) {
        if (state == MemoState.REGISTERED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "memo.registered", text.title());
        }
        if (state == MemoState.DISCARDED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "memo.discarded", text.title());
        }
        if (seen != revision) {
            throw new Refusal(Refusal.Kind.CONFLICT, "memo.changed", text.title(), changedBy, changedAt);
        }
    }

    /**
     * Writes in the form.
     *
     * @throws Refusal {@code memo.in-file} while it is worked on in a file
     */
    public void write(MemoText written, Optional<CaseId> into, String by, Instant now) {
        if (source == MemoSource.FILE && !written.equals(text)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "memo.in-file", text.title());
        }
        text = caseId.equals(into) ? written : written.withAttachments(List.of());
        caseId = into;
        changed(by, now);
    }

    /**
     * A document of its case goes with it, after those that do.
     *
     * @throws Refusal {@code memo.in-file} while it is worked on in a file, {@code memo.too-many}
     */
    public void attach(EntryId document, String by, Instant now) {
        write(text.withAttachments(Stream.concat(text.attachments().stream(), Stream.of(document)).toList()), caseId, by, now);
    }

    /** Takes back a file that was worked on outside, with what could be read from it. */
    public void handBack(DocumentId file, MemoText read, List<MemoField> notFound, String by, Instant now) {
        document = Optional.of(file);
        text = read;
        lost = List.copyOf(notFound);
        source = MemoSource.FILE;
        changed(by, now);
    }

    /** Goes back to the form: what stands in the file outside the fields does not come along. */
    public void backToForm(String by, Instant now) {
        source = MemoSource.FORM;
        lost = List.of();
        changed(by, now);
    }

    /**
     * The case it is to be registered in, when it is fit for it.
     *
     * @throws Refusal {@code memo.case-missing, .incomplete}
     */
    public CaseId requireComplete() {
        CaseId into = requireCase();
        List<MemoField> missing = text.missing();
        if (!missing.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "memo.incomplete", String.join(", ", missing.stream().map(MemoField::label).toList()));
        }
        return into;
    }

    /**
     * The case it belongs to.
     *
     * @throws Refusal {@code memo.case-missing}
     */
    public CaseId requireCase() {
        return caseId.orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "memo.case-missing"));
    }

    /** It is an entry now. */
    public void register(DocumentId file, EntryId as, String by, Instant now) {
        document = Optional.of(file);
        entry = Optional.of(as);
        state = MemoState.REGISTERED;
        changed(by, now);
    }

    /** Lets it go. */
    public void discard(String by, Instant now) {
        state = MemoState.DISCARDED;
        changed(by, now);
    }

    private void changed(String by, Instant now) {
        changedBy = by;
        changedAt = now;
    }

    /** Id. */
    public MemoId id() {
        return id;
    }

    /** Whose it is. */
    public RegionCode region() {
        return region;
    }

    /** The case it belongs to. */
    public Optional<CaseId> caseId() {
        return caseId;
    }

    /** What is written. */
    public MemoText text() {
        return text;
    }

    /** The rest, as it is now. */
    public Kept kept() {
        return new Kept(revision, state, source, lost, document, entry, changedAt, changedBy);
    }
}
