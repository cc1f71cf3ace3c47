package se.samdiarium.memo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.TakenFile;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.boundary.Arrivals;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.document.boundary.WorkingFiles;
import se.samdiarium.memo.MemoHead;
import se.samdiarium.memo.MemoId;
import se.samdiarium.memo.MemoSource;
import se.samdiarium.memo.MemoText;
import se.samdiarium.memo.MemoView;
import se.samdiarium.memo.entity.Memo;
import se.samdiarium.platform.Refusal;
import se.samdiarium.publishing.Publication.Block;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.boundary.PreparedEntries;

/** Takes files of memos in, and makes entries of memos: all or nothing. */
@ApplicationScoped
@Transactional
public class MemoFiling {

    private static final String ANNEX = "OVRIGT";

    private final MemoRepository memos;
    private final MemoFacts facts;
    private final MemoMaking making;
    private final MemoDocuments documents;
    private final Deposits deposits;
    private final Arrivals arrivals;
    private final WorkingFiles working;
    private final PreparedEntries entries;

    @Inject
    Clock clock;

    @Inject
    MemoFiling(MemoRepository memos, MemoFacts facts, MemoMaking making, MemoDocuments documents, Deposits deposits, Arrivals arrivals,
            WorkingFiles working, PreparedEntries entries) {
        this.memos = memos;
        this.facts = facts;
        this.making = making;
        this.documents = documents;
        this.deposits = deposits;
        this.arrivals = arrivals;
        this.working = working;
        this.entries = entries;
    }

    /** For the container's proxy. */
    protected MemoFiling() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Takes a file back. Before the first one, what the form held is kept as version 1, to be compared with.
     *
     * @param places what could be read from it, by tag
     */
    public MemoView handBack(MemoId id, Arrivals.Judged judged, Map<String, List<Block>> places, int seen, Caller caller) {
        Memo memo = memos.lock(id, caller.actingRegion());
        memo.requireDraft(seen);
        Optional<DocumentId> there = memo.kept().document();
        MemoHead head = facts.head(memo);
        DocumentId document = there.isPresent() && memo.kept().source() == MemoSource.FILE ? there.get()
                : documents.keep(memo, there, making.word(memo, head), fileName(memo, head, ".docx"), List.of(making.text(memo, head)), caller);
        ReceivedId received = arrivals.keep(judged, caller);
        documents.keep(memo, document, working.take(received, caller.actingRegion()), caller);
        MemoBlocks.Read read = MemoBlocks.read(places, memo.text());
        memo.handBack(document, read.text(), read.lost(), caller.username(), clock.instant());
        memos.store(memo);
        return facts.view(memos.find(id, caller.actingRegion()));
    }

    /** Registers a file in the memo's case, as drawn up, and lets it go with the memo. */
    public MemoView addAnnex(MemoId id, Arrivals.Judged judged, boolean notSecurityClassified, int seen, Caller caller) {
        Memo memo = memos.lock(id, caller.actingRegion());
        memo.requireDraft(seen);
        CaseId into = memo.requireCase();
        if (!notSecurityClassified) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.declaration-missing");
        }
        String title = judged.name().value().replaceFirst("\\.[^.]{1,8}$", "");
        TakenFile file = working.take(arrivals.keep(judged, caller), memo.region());
        DocumentId document = working.documentOf(file, memo.region(), title, caller.username());
        EntryView entry = entries.register(caller, memo.region(), into, new RegisterEntry(Optional.empty(), title, Direction.DRAWN_UP, ANNEX,
                LocalDate.now(clock), Optional.empty(), true, Optional.empty(), Secrecy.NONE),
                new PreparedEntries.Bytes(document, file.sha256(), true));
        memo.attach(entry.id(), caller.username(), clock.instant());
        memos.store(memo);
        return facts.view(memos.find(id, memo.region()));
    }

    /** Makes it an entry in its case. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void register(Memo memo, boolean notSecurityClassified, Caller caller) {
        CaseId into = memo.requireComplete();
        if (!notSecurityClassified) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.declaration-missing");
        }
        MemoText text = memo.text();
        DocumentId document = memo.kept().source() == MemoSource.FILE ? memo.kept().document().orElseThrow() : made(memo, caller);
        VersionView latest = deposits.view(document, memo.region()).latest();
        RegisterEntry drawnUp = new RegisterEntry(Optional.empty(), text.title(), Direction.DRAWN_UP, "TJANSTEUTLATANDE", LocalDate.now(clock),
                Optional.empty(), true, Optional.empty(), text.secrecy());
        EntryView entry = entries.register(caller, caller.actingRegion(), into, drawnUp,
                new PreparedEntries.Bytes(document, latest.sha256(), true));
        memo.register(document, entry.id(), caller.username(), clock.instant());
    }

    private DocumentId made(Memo memo, Caller caller) {
        MemoHead head = facts.head(memo);
        byte[] pdf = making.pdf(memo, head);
        DocumentId document = documents.keep(memo, memo.kept().document(), making.word(memo, head), fileName(memo, head, ".docx"),
                List.of(making.text(memo, head)), caller);
        return documents.keep(memo, Optional.of(document), pdf, fileName(memo, head, ".pdf"), making.pages(pdf), caller);
    }

    /** What a file of the memo is called. */
    public static String fileName(Memo memo, MemoHead head, String ending) {
        String number = head.number().isEmpty() ? memo.id().toString().substring(0, 8) : head.number();
        return "Tjänsteutlåtande " + number.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-") + ending;
    }
}
