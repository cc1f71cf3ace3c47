package se.samdiarium.web.page.memo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samdiarium.memo.MemoField;
import se.samdiarium.memo.MemoId;
import se.samdiarium.memo.MemoSource;
import se.samdiarium.memo.MemoState;
import se.samdiarium.memo.MemoText;
import se.samdiarium.memo.MemoView;
import se.samdiarium.memo.boundary.MemoFiles;
import se.samdiarium.memo.boundary.Memos;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.web.page.Asked;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Uploads;
import se.samdiarium.web.page.Words;
import se.samdiarium.web.page.secrecy.SecrecyForm;

/** A memo: its form, how it will look, its files, and what can be done with it. What is typed stays when it is refused. */
@Named("memoPage")
@RequestScoped
public class MemoPage {

    private static final Set<String> DONE = Set.of("sparat", "tillbaka", "formular", "diariefort", "bilaga");

    private final Memos memos;
    private final MemoFiles files;
    private final Diary diary;
    private final Notices notices;
    private final Words words;
    private final Uploads uploads;
    private final Asked asked;
    private final HttpServletRequest request;
    @Inject
    private SecrecyForm secrecy;
    private MemoView memo;
    private MemoText typed;
    private Integer pages;

    @Inject
    MemoPage(Memos memos, MemoFiles files, Diary diary, Notices notices, Words words, Uploads uploads, Asked asked, HttpServletRequest request) {
        this.memos = memos;
        this.files = files;
        this.diary = diary;
        this.notices = notices;
        this.words = words;
        this.uploads = uploads;
        this.asked = asked;
        this.request = request;
    }

    /** For the container's proxy. */
    protected MemoPage() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Reads the memo before anything is shown, and carries out what the pressed button says. An address alone changes nothing. */
    public String load() throws IOException {
        memo();
        if (!FacesContext.getCurrentInstance().isPostback()) {
            return null;
        }
        if (pressed("spara")) {
            return act("sparat", this::save);
        }
        if (pressed("diariefor")) {
            return act("diariefort", () -> memos.register(id(), pressed("forsakran"), seen()));
        }
        if (pressed("formular")) {
            return act("formular", () -> memos.backToForm(id(), seen()));
        }
        if (pressed("lamna")) {
            return withFile("tillbaka", (bytes, name) -> files.handBack(id(), bytes, name, seen()));
        }
        if (pressed("bifoga")) {
            return withFile("bilaga", (bytes, name) -> files.addAnnex(id(), bytes, name, pressed("forsakran"), seen()));
        }
        if (pressed("tabort")) {
            return notices.attempt("", () -> {
                memos.discard(id(), seen());
                return true;
            }).isPresent() ? "/tjansteutlatanden?faces-redirect=true" : null;
        }
        return null;
    }

    private boolean pressed(String button) {
        return request.getParameter(button) != null;
    }

    private MemoView save() {
        MemoForm form = new MemoForm(request);
        typed = form.text();
        Optional<CaseId> into = form.caseNumber().map(number -> diary.caseNumbered(number).id());
        return memos.save(id(), typed, into, seen());
    }

    private String withFile(String done, Take take) throws IOException {
        List<Part> sent = uploads.in("file");
        if (sent.isEmpty()) {
            return null;
        }
        Part file = sent.getFirst();
        try (InputStream bytes = file.getInputStream()) {
            return act(done, () -> take.of(bytes, file.getSubmittedFileName()));
        }
    }

    /** What is done with a file that was sent. */
    private interface Take {
        MemoView of(InputStream bytes, String name) throws IOException;
    }

    private String act(String done, Notices.Change<?> change) throws IOException {
        if (notices.attempt("", change).isPresent()) {
            return "/tjansteutlatande?faces-redirect=true&id=" + id() + "&klart=" + done;
        }
        memo = memos.view(id());
        return null;
    }

    private int seen() {
        try {
            return Integer.parseInt(request.getParameter("seen"));
        } catch (NumberFormatException e) {
            throw new Refusal(e, Refusal.Kind.CONFLICT, "memo.changed", memo().text().title(), memo().changedBy(), memo().changedAt());
        }
    }

    private MemoId id() {
        return Ids.parse(asked.or(null, "id"), MemoId::new, "memo.unknown");
    }

    /** The memo. */
    public MemoView memo() {
        if (memo == null) {
            memo = memos.view(id());
        }
        return memo;
    }

    /** Its text: what was typed, where that was refused. */
    public MemoText text() {
        return typed == null ? memo().text() : typed;
    }

    /** Its marking, as the form shows it. */
    public SecrecyForm secrecy() {
        secrecy.show(text().secrecy());
        return secrecy;
    }

    /** The revision the form was filled from: the one typed over, where that was refused. */
    public String seenRevision() {
        return typed == null ? String.valueOf(memo().revision()) : request.getParameter("seen");
    }

    /** The number of the case, or what was typed instead. */
    public String caseNumber() {
        return typed == null ? memo().number().orElse("") : Optional.ofNullable(request.getParameter("case")).orElse("");
    }

    /** The day as the field takes it. */
    public String date() {
        return text().date().map(Object::toString).orElse("");
    }

    /** The points of the proposal, and an empty one to write in. */
    public List<String> proposals() {
        return withOneMore(text().proposals(), "");
    }

    /** The parts of the full description, and an empty one to write in. */
    public List<MemoText.Part> parts() {
        return withOneMore(text().parts(), new MemoText.Part("", ""));
    }

    private <T> List<T> withOneMore(List<T> all, T empty) {
        if (!isWritable()) {
            return all;
        }
        List<T> more = new ArrayList<>(all);
        more.add(empty);
        return more;
    }

    /** Whether it is being written. */
    public boolean isDraft() {
        return memo().state() == MemoState.DRAFT;
    }

    /** Whether it is written here, and not in a file. */
    public boolean isWritable() {
        return isDraft() && memo().source() == MemoSource.FORM;
    }

    /** Whether a file was handed back and counts now. */
    public boolean isInFile() {
        return isDraft() && memo().source() == MemoSource.FILE;
    }

    /** Whether a document of the case goes with it. */
    public boolean isAttached(EntryId entry) {
        return text().attachments().contains(entry);
    }

    /** Fields that were not found in the file, by name; empty when all were. */
    public String lost() {
        return memo().lost().stream().map(MemoField::label).collect(Collectors.joining(", "));
    }

    /** The numbers of the pages as it will look. */
    public List<Integer> pages() {
        if (pages == null) {
            pages = files.pages(memo().id()).size();
        }
        return IntStream.rangeClosed(1, pages).boxed().toList();
    }

    /** Largest file that is taken back. */
    public long getLargest() {
        return MemoFiles.LARGEST;
    }

    /** What was just done, in words; null when nothing. */
    public String done() {
        String done = asked.or(null, "klart");
        return done != null && DONE.contains(done) ? words.texts().of("memo.done." + done) : null;
    }
}
