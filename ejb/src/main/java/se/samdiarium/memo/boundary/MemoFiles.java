package se.samdiarium.memo.boundary;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.FileName;
import se.samdiarium.document.boundary.Arrivals;
import se.samdiarium.memo.MemoId;
import se.samdiarium.memo.MemoView;
import se.samdiarium.memo.control.MemoFacts;
import se.samdiarium.memo.control.MemoFiling;
import se.samdiarium.memo.control.MemoMaking;
import se.samdiarium.memo.control.MemoRepository;
import se.samdiarium.memo.entity.Memo;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.publishing.Publication.Block;
import se.samdiarium.publishing.boundary.WordTemplates;

/** The files of the own region's memos: made of the form, and handed back. */
@UseCase
public class MemoFiles {

    /** Largest file handed back, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private final MemoRepository memos;
    private final MemoFacts facts;
    private final MemoMaking making;
    private final MemoFiling filing;
    private final WordTemplates word;
    private final Arrivals arrivals;
    private final CurrentCaller current;

    @Inject
    MemoFiles(MemoRepository memos, MemoFacts facts, MemoMaking making, MemoFiling filing, WordTemplates word, Arrivals arrivals,
            CurrentCaller current) {
        this.memos = memos;
        this.facts = facts;
        this.making = making;
        this.filing = filing;
        this.word = word;
        this.arrivals = arrivals;
        this.current = current;
    }

    /** For the container's proxy. */
    protected MemoFiles() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * A file made of the form.
     *
     * @param name  what it is called
     * @param bytes its bytes
     */
    public record Made(String name, byte[] bytes) {
    }

    /**
     * What the form holds as a Word file, in the region's template.
     *
     * @throws Refusal {@code memo.unknown}
     */
    @Requires(Right.PREPARE)
    public Made word(MemoId id) {
        Memo memo = memo(id);
        return new Made(MemoFiling.fileName(memo, facts.head(memo), ".docx"), making.word(memo, facts.head(memo)));
    }

    /**
     * What the form holds as PDF/A.
     *
     * @throws Refusal {@code memo.unknown}
     */
    @Requires(Right.PREPARE)
    public Made pdf(MemoId id) {
        Memo memo = memo(id);
        return new Made(MemoFiling.fileName(memo, facts.head(memo), ".pdf"), making.pdf(memo, facts.head(memo)));
    }

    /**
     * The text of each page of that PDF.
     *
     * @throws Refusal {@code memo.unknown}
     */
    @Requires(Right.PREPARE)
    public List<String> pages(MemoId id) {
        return making.pages(pdf(id).bytes());
    }

    /**
     * A page of that PDF as a picture.
     *
     * @param page from 1
     * @return PNG
     * @throws Refusal {@code memo.unknown}, {@code document.page-unknown}
     */
    @Requires(Right.PREPARE)
    public byte[] picture(MemoId id, int page) {
        return making.picture(pdf(id).bytes(), page);
    }

    /**
     * Takes back a file that was worked on outside: the next version of the memo's document. Reading it may take seconds, so no transaction is
     * held meanwhile.
     *
     * @param bytes read to the end, not closed
     * @param seen  the {@linkplain MemoView#revision() revision} the caller saw
     * @throws Refusal {@code memo.unknown, .changed, .registered, .discarded, .not-word, .too-long}, {@code document.empty, .too-large,
     *                 .archive-bomb, .file-name-invalid, .security-classified, .same-bytes}
     */
    @Requires(Right.PREPARE)
    @Audited("memo.handed-back")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public MemoView handBack(MemoId id, InputStream bytes, String fileName, int seen) throws IOException {
        FileName name = new FileName(fileName);
        memo(id).requireDraft(seen);
        byte[] file = bytes.readNBytes(LARGEST + 1);
        if (file.length > LARGEST) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "memo.file-too-large", name.value(), LARGEST / (1024 * 1024));
        }
        try (Arrivals.Judged judged = arrivals.judge(new ByteArrayInputStream(file), name)) {
            Map<String, List<Block>> places = word.read(file).orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "memo.not-word", name.value()));
            return filing.handBack(id, judged, places, seen, current.get());
        }
    }

    /**
     * Takes in a file that is to go with the memo: it is registered in the memo's case, and the memo names it. Reading it may take seconds, so no
     * transaction is held meanwhile.
     *
     * @param bytes                 read to the end, not closed
     * @param notSecurityClassified the writer's declaration that it holds nothing security-classified
     * @param seen                  the {@linkplain MemoView#revision() revision} the caller saw
     * @throws Refusal {@code memo.unknown, .changed, .registered, .discarded, .in-file, .case-missing, .too-many}, {@code registry.case-closed,
     *                 .case-voided, .declaration-missing, .personal-number}, {@code document.empty, .too-large, .archive-bomb, .file-name-invalid,
     *                 .security-classified}
     */
    @Requires(Right.PREPARE)
    @Audited("memo.annex-added")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public MemoView addAnnex(MemoId id, InputStream bytes, String fileName, boolean notSecurityClassified, int seen) throws IOException {
        FileName name = new FileName(fileName);
        memo(id).requireDraft(seen);
        try (Arrivals.Judged judged = arrivals.judge(bytes, name)) {
            return filing.addAnnex(id, judged, notSecurityClassified, seen, current.get());
        }
    }

    private Memo memo(MemoId id) {
        return memos.find(id, current.get().actingRegion());
    }
}
