package se.samdiarium.web.page.memo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import se.samdiarium.memo.MemoLine;
import se.samdiarium.memo.MemoView;
import se.samdiarium.memo.NewMemo;
import se.samdiarium.memo.boundary.Memos;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.web.page.Notices;

/** The memos of the person's region, and beginning one. */
@Named("memosPage")
@RequestScoped
public class MemosPage {

    private final Memos memos;
    private final Diary diary;
    private final Notices notices;
    private final HttpServletRequest request;
    private List<MemoLine> all;

    @Inject
    MemosPage(Memos memos, Diary diary, Notices notices, HttpServletRequest request) {
        this.memos = memos;
        this.diary = diary;
        this.notices = notices;
        this.request = request;
    }

    /** For the container's proxy. */
    protected MemosPage() {
        this(null, null, null, null);
    }

    /** Reads the list before anything is shown: who may not write is refused. */
    public String load() throws IOException {
        all = memos.list();
        if (!FacesContext.getCurrentInstance().isPostback() || request.getParameter("borja") == null) {
            return null;
        }
        Optional<MemoView> made = notices.attempt("", () -> memos.start(new NewMemo(chosen(), typed("avtal"), typed("rubrik"))));
        return made.map(memo -> "/tjansteutlatande?faces-redirect=true&id=" + memo.id()).orElse(null);
    }

    private Optional<CaseId> chosen() {
        return typed("case").map(number -> diary.caseNumbered(number).id());
    }

    private Optional<String> typed(String field) {
        return Optional.ofNullable(request.getParameter(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** What was typed, after a refusal. */
    public String typedAgain(String field) {
        return typed(field).orElse("");
    }

    /** Whether the form was sent and refused, and so stands open. */
    public boolean isRefused() {
        return !notices.getAll().isEmpty();
    }

    /** All of them. */
    public List<MemoLine> all() {
        return all;
    }
}
