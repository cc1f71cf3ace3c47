package se.samdiarium.web.page.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.web.page.Asked;
import se.samdiarium.web.page.cases.NewCaseForm;
import se.samdiarium.web.page.secrecy.SecrecyForm;

/** What is typed when a file is registered. */
@Named("registerForm")
@RequestScoped
public class RegisterForm {

    private final Asked asked;
    private final SecrecyForm secrecy;
    private final NewCaseForm newCase;
    private String file;
    private String caseId;
    private String caseNumber;
    private String caseTitle;
    private String title;
    private Direction direction = Direction.INCOMING;
    private String type;
    private LocalDate date;
    private String correspondent;
    private boolean notSecurityClassified;

    @Inject
    RegisterForm(Asked asked, SecrecyForm secrecy, NewCaseForm newCase) {
        this.asked = asked;
        this.secrecy = secrecy;
        this.newCase = newCase;
    }

    /** For the container's proxy. */
    protected RegisterForm() {
        this(null, null, null);
    }

    /** What is to be kept from the public view. */
    public Secrecy secrecy() {
        return secrecy.typed();
    }

    /** The case to be opened with it. One that takes the document's title keeps it from the public view as the document does. */
    OpenCase opening() {
        Optional<String> own = Optional.ofNullable(caseTitle).filter(text -> !text.isBlank());
        return newCase.order(own.or(() -> Optional.ofNullable(title)).orElse(""), own.isPresent() ? Secrecy.NONE : secrecy());
    }

    /** Whether a case is to be opened with this registration. */
    public boolean isNewCase() {
        return caseNumber == null || caseNumber.isBlank();
    }

    /** Id of the received file. */
    public String getFile() {
        return asked.or(file, "fil");
    }

    /** Takes the id of the received file. */
    public void setFile(String file) {
        this.file = file;
    }

    /** Id of the case the page was opened for; empty when it was opened for none. */
    public String getCaseId() {
        return caseId;
    }

    /** Takes the id of the case. */
    public void setCaseId(String caseId) {
        this.caseId = caseId;
    }

    /** Number of the case as typed or chosen; empty for a new case. */
    public String getCaseNumber() {
        return caseNumber;
    }

    /** Takes the number of the case. */
    public void setCaseNumber(String caseNumber) {
        this.caseNumber = caseNumber;
    }

    /** What a new case is about; empty takes the title of the document. */
    public String getCaseTitle() {
        return caseTitle;
    }

    /** Takes what a new case is about. */
    public void setCaseTitle(String caseTitle) {
        this.caseTitle = caseTitle;
    }

    /** In short what the document is about. */
    public String getTitle() {
        return title;
    }

    /** Takes what the document is about. */
    public void setTitle(String title) {
        this.title = title;
    }

    /** Which way it went. */
    public Direction getDirection() {
        return direction;
    }

    /** Takes which way it went. */
    public void setDirection(Direction direction) {
        this.direction = direction;
    }

    /** Code of the type. */
    public String getType() {
        return type;
    }

    /** Takes the code of the type. */
    public void setType(String type) {
        this.type = type;
    }

    /** Day it came in or was drawn up. */
    public LocalDate getDate() {
        return date;
    }

    /** Takes the day it came in or was drawn up. */
    public void setDate(LocalDate date) {
        this.date = date;
    }

    /** Sender or recipient. */
    public String getCorrespondent() {
        return correspondent;
    }

    /** Takes the sender or recipient. */
    public void setCorrespondent(String correspondent) {
        this.correspondent = correspondent;
    }

    /** Whether the registrar has declared that nothing in it is security-classified. */
    public boolean isNotSecurityClassified() {
        return notSecurityClassified;
    }

    /** Takes the declaration. */
    public void setNotSecurityClassified(boolean notSecurityClassified) {
        this.notSecurityClassified = notSecurityClassified;
    }
}
