package se.samdiarium.memo.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.memo.MemoId;
import se.samdiarium.memo.MemoLine;
import se.samdiarium.memo.MemoText;
import se.samdiarium.memo.MemoView;
import se.samdiarium.memo.NewMemo;
import se.samdiarium.memo.control.DefaultTexts;
import se.samdiarium.memo.control.MemoFacts;
import se.samdiarium.memo.control.MemoFiling;
import se.samdiarium.memo.control.MemoRepository;
import se.samdiarium.memo.entity.Memo;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.EntryView;

/** Writing the own region's memos, and registering them. */
@UseCase
public class Memos {

    private static final String ANY_AGREEMENT = "om samverkan";

    private final MemoRepository memos;
    private final MemoFacts facts;
    private final DefaultTexts texts;
    private final MemoFiling filing;
    private final CurrentCaller current;
    private final Clock clock;

    @Inject
    Memos(MemoRepository memos, MemoFacts facts, DefaultTexts texts, MemoFiling filing, CurrentCaller current, Clock clock) {
        this.memos = memos;
        this.facts = facts;
        this.texts = texts;
        this.filing = filing;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Memos() {
        this(null, null, null, null, null, null);
    }

    /** The memos of the caller's region, but those let go; the last changed first. */
    @Requires(Right.PREPARE)
    public List<MemoLine> list() {
        return memos.list(current.get().actingRegion());
    }

    /**
     * A memo of the caller's region.
     *
     * @throws Refusal {@code memo.unknown} also when it is another region's
     */
    @Requires(Right.PREPARE)
    public MemoView view(MemoId id) {
        return facts.view(memos.find(id, current.get().actingRegion()));
    }

    /**
     * Begins a memo with the agreement's facts, those of the region, and the texts that an administrator has written.
     *
     * @throws Refusal {@code registry.case-unknown}, {@code memo.too-long}
     */
    @Requires(Right.PREPARE)
    @Audited("memo.started")
    public MemoView start(NewMemo wished) {
        Caller caller = current.get();
        Optional<CaseView> file = wished.caseId().map(facts::caseFile);
        List<EntryView> agreements = file.map(facts::agreements).orElse(List.of());
        Optional<String> agreement = filled(wished.agreement()).or(() -> agreements.stream().map(EntryView::title).findFirst())
                .or(facts::sharedAgreement);
        String title = filled(wished.title()).or(() -> file.map(CaseView::title)).or(() -> agreement).orElse("");
        List<EntryId> attached = agreements.stream().map(EntryView::id).toList();
        MemoText text = texts.begin(title, caller.displayName(), LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Stockholm")),
                facts.facts(caller.actingRegion(), agreement.orElse(ANY_AGREEMENT)), memos.latestBy(caller.username(), caller.actingRegion()))
                .withAttachments(attached);
        Memo memo = new Memo(new MemoId(NewId.next()), caller.actingRegion(), wished.caseId(), text,
                Memo.Kept.begun(caller.username(), clock.instant()));
        memos.add(memo);
        return facts.view(memo);
    }

    private static Optional<String> filled(Optional<String> typed) {
        return typed.map(String::strip).filter(text -> !text.isEmpty());
    }

    /**
     * Writes in the form. In another case, the documents of the first no longer go with it.
     *
     * @param into the case it is to be registered in
     * @param seen the {@linkplain MemoView#revision() revision} the caller saw
     * @throws Refusal {@code memo.unknown, .changed, .registered, .discarded, .in-file}, {@code registry.case-unknown}
     */
    @Requires(Right.PREPARE)
    @Audited("memo.saved")
    public MemoView save(MemoId id, MemoText text, Optional<CaseId> into, int seen) {
        Memo memo = draft(id, seen);
        into.ifPresent(facts::caseFile);
        memo.write(text, into, current.get().username(), clock.instant());
        return stored(memo);
    }

    /**
     * Goes back to the form from a file that was handed back.
     *
     * @throws Refusal {@code memo.unknown, .changed, .registered, .discarded}
     */
    @Requires(Right.PREPARE)
    @Audited("memo.form-again")
    public MemoView backToForm(MemoId id, int seen) {
        Memo memo = draft(id, seen);
        memo.backToForm(current.get().username(), clock.instant());
        return stored(memo);
    }

    /**
     * Lets a draft go.
     *
     * @throws Refusal {@code memo.unknown, .changed, .registered, .discarded}
     */
    @Requires(Right.PREPARE)
    @Audited("memo.discarded")
    public void discard(MemoId id, int seen) {
        Memo memo = draft(id, seen);
        memo.discard(current.get().username(), clock.instant());
        memos.store(memo);
    }

    /**
     * Registers the memo in its case, as drawn up today: the file that was handed back last, or a Word file and a PDF/A of the form.
     *
     * @param notSecurityClassified the writer's declaration that it holds nothing security-classified
     * @throws Refusal {@code memo.unknown, .changed, .registered, .discarded, .case-missing, .incomplete}, {@code registry.declaration-missing,
     *                 .case-unknown, .case-closed, .case-voided, .title-too-long, .personal-number}
     */
    @Requires(Right.PREPARE)
    @Audited("memo.registered")
    public MemoView register(MemoId id, boolean notSecurityClassified, int seen) {
        Memo memo = draft(id, seen);
        filing.register(memo, notSecurityClassified, current.get());
        return stored(memo);
    }

    private Memo draft(MemoId id, int seen) {
        Memo memo = memos.lock(id, current.get().actingRegion());
        memo.requireDraft(seen);
        return memo;
    }

    private MemoView stored(Memo memo) {
        memos.store(memo);
        return facts.view(memos.find(memo.id(), memo.region()));
    }
}
