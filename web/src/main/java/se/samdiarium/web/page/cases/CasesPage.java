package se.samdiarium.web.page.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.organisation.AuthorityView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.Registration;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Paging;

/** The cases of the region, newest first, and opening a new one. */
@Named("casesPage")
@RequestScoped
public class CasesPage {

    private static final int SIZE = 50;

    private final Diary diary;
    private final Registration registration;
    private final Organisation organisation;
    private final CurrentCaller current;
    private final NewCaseForm form;
    private final Notices notices;
    private int page = 1;
    private String title;
    private Paging paging;

    @Inject
    CasesPage(Diary diary, Registration registration, Organisation organisation, CurrentCaller current, NewCaseForm form, Notices notices) {
        this.diary = diary;
        this.registration = registration;
        this.organisation = organisation;
        this.current = current;
        this.form = form;
        this.notices = notices;
    }

    /** For the container's proxy. */
    protected CasesPage() {
        this(null, null, null, null, null, null);
    }

    /** Opens a case and leads to it. */
    public String open() throws IOException {
        return notices.attempt("", () -> registration.openCase(form.order(Optional.ofNullable(title).orElse(""), Secrecy.NONE)))
                .map(made -> "/arende?faces-redirect=true&id=" + made.id()).orElse(null);
    }

    /** The authorities of the region, in whose diaries a case can be opened. */
    public List<AuthorityView> authorities() {
        return organisation.authorities().stream().filter(each -> current.get().isOf(each.region())).toList();
    }

    /** The cases of this page. */
    public List<CaseLine> lines() {
        return diary.cases(paging().offset(), SIZE);
    }

    /** Where in the list this page is. */
    public Paging paging() {
        if (paging == null) {
            paging = new Paging(page, SIZE, diary.caseCount());
        }
        return paging;
    }

    /** Page, from 1. */
    public int getPage() {
        return page;
    }

    /** Takes the page. */
    public void setPage(int page) {
        this.page = page;
    }

    /** What a new case is about. */
    public String getTitle() {
        return title;
    }

    /** Takes what a new case is about. */
    public void setTitle(String title) {
        this.title = title;
    }
}
