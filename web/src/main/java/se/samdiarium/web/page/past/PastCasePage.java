package se.samdiarium.web.page.past;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.RegisteredCase;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.DiaryAsOf;
import se.samdiarium.web.page.Asked;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.cases.StateWord;

/** A case and its entries as they were at an earlier instant. Nothing can be done here. */
@Named("pastCasePage")
@RequestScoped
public class PastCasePage {

    private final DiaryAsOf asOf;
    private final Diary diary;
    private final AskedInstant instant;
    private final Asked asked;
    private final Notices notices;
    private CaseView today;
    private RegisteredCase then;

    @Inject
    PastCasePage(DiaryAsOf asOf, Diary diary, AskedInstant instant, Asked asked, Notices notices) {
        this.asOf = asOf;
        this.diary = diary;
        this.instant = instant;
        this.asked = asked;
        this.notices = notices;
    }

    /** For the container's proxy. */
    protected PastCasePage() {
        this(null, null, null, null, null);
    }

    /** Reads the case before anything is shown; an instant that cannot be answered for is told at the top of the page. */
    public void load() throws IOException {
        CaseId id = today().id();
        if (instant.isAsked()) {
            then = notices.attempt("", () -> asOf.file(id, instant.instant())).orElse(null);
        }
    }

    /** The case as it is today. */
    public CaseView today() {
        if (today == null) {
            today = diary.caseFile(Ids.parse(asked.or(null, "id"), CaseId::new, "registry.case-unknown"));
        }
        return today;
    }

    /** The case as it was then; null when no instant that can be answered for is asked. */
    public RegisteredCase then() {
        return then;
    }

    /** How far it had come. */
    public StateWord state() {
        return StateWord.of(then.state(), then.voided());
    }
}
