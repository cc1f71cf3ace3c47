package se.samdiarium.web.page.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import se.samdiarium.registry.CaseFacts;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseState;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.boundary.Cases;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.web.page.Asked;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Person;
import se.samdiarium.web.page.Uploads;
import se.samdiarium.web.page.Words;
import se.samdiarium.web.page.secrecy.History;

/** A case with its documents, and what is known of it. */
@Named("casePage")
@RequestScoped
public class CasePage {

    private static final Set<String> DONE = Set.of("steg", "avslutat", "oppnat", "makulerat", "koppling", "referens", "borttaget", "utkast",
            "rensat", "post");

    private final Diary diary;
    private final Cases cases;
    private final Person person;
    private final Words words;
    private final Uploads uploads;
    private final Asked asked;
    private final History history;
    private String id;
    private CaseView file;
    private CaseFacts facts;

    @Inject
    CasePage(Diary diary, Cases cases, Person person, Words words, Uploads uploads, Asked asked, History history) {
        this.diary = diary;
        this.cases = cases;
        this.person = person;
        this.words = words;
        this.uploads = uploads;
        this.asked = asked;
        this.history = history;
    }

    /** For the container's proxy. */
    protected CasePage() {
        this(null, null, null, null, null, null, null);
    }

    /** Reads the case before anything is shown. */
    public void load() {
        file();
    }

    /** Takes a file in and leads to its registration in this case. */
    public String add() throws IOException {
        List<Part> sent = uploads.in("file");
        return sent.isEmpty() ? null : uploads.receive(sent.getFirst())
                .map(received -> "/diariefor?faces-redirect=true&fil=" + received.id() + "&arende=" + getId()).orElse(null);
    }

    /** The case. */
    public CaseView file() {
        if (file == null) {
            file = diary.caseFile(caseId());
        }
        return file;
    }

    /** What is known of it besides. */
    public CaseFacts facts() {
        if (facts == null) {
            facts = cases.facts(caseId());
        }
        return facts;
    }

    CaseId caseId() {
        return Ids.parse(getId(), CaseId::new, "registry.case-unknown");
    }

    /** Forgets what was read, after a change that was refused: somebody may have been first. */
    void reread() {
        file = null;
        facts = null;
    }

    /** How far it has come. */
    public StateWord state() {
        return StateWord.of(file().state(), file().voided());
    }

    /** The steps it can take from here. */
    public Set<CaseState> steps() {
        return file().state().steps();
    }

    /** A state in words. */
    public String stateName(CaseState state) {
        return words.texts().of("case-state." + state);
    }

    /** Whether there are answers to a remiss, which can be compared. */
    public boolean isAnswered() {
        return file().entries().stream().anyMatch(entry -> entry.type().code().equals(DocumentType.ANSWER));
    }

    /** Whether something can be registered in it, by this person. */
    public boolean isOpen() {
        return person.isRegistrar() && !file().voided() && file().state() != CaseState.CLOSED;
    }

    /** Whether this person can open it again. */
    public boolean isReopenable() {
        return person.isRegistrar() && !file().voided() && file().state() == CaseState.CLOSED;
    }

    /** Whether this person can change what it has to do with. */
    public boolean isChangeable() {
        return person.isRegistrar() && !file().voided();
    }

    /** The changes in words, the newest first. */
    public List<TraceLine> changes() {
        return facts().changes().stream().map(change -> TraceLine.of(change, history)).toList();
    }

    /** What was just done, in words; null when nothing. */
    public String done() {
        String done = asked.or(null, "klart");
        return done != null && DONE.contains(done) ? words.texts().of("case.done." + done) : null;
    }

    /** Id of the case. */
    public String getId() {
        return asked.or(id, "id");
    }

    /** Takes the id of the case. */
    public void setId(String id) {
        this.id = id;
    }
}
