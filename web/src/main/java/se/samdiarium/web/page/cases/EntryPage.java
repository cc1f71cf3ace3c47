package se.samdiarium.web.page.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.EntryFacts;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.EntryState;
import se.samdiarium.registry.NewReference;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.boundary.Entries;
import se.samdiarium.registry.boundary.References;
import se.samdiarium.web.page.Asked;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Words;
import se.samdiarium.web.page.secrecy.History;

/** An entry of the diary (diariepost): all that the register says of it, and what can become of it. */
@Named("entryPage")
@RequestScoped
public class EntryPage {

    private static final List<String> DONE = List.of("makulerad", "flyttad", "referens", "post");

    private final Entries entries;
    private final References references;
    private final Notices notices;
    private final Words words;
    private final Asked asked;
    private final HttpServletRequest request;
    private final Map<String, String> typed = new HashMap<>();
    private final History history;
    private String id;
    private EntryFacts facts;

    @Inject
    EntryPage(Entries entries, References references, Notices notices, Words words, Asked asked, HttpServletRequest request, History history) {
        this.entries = entries;
        this.references = references;
        this.notices = notices;
        this.words = words;
        this.asked = asked;
        this.request = request;
        this.history = history;
    }

    /** For the container's proxy. */
    protected EntryPage() {
        this(null, null, null, null, null, null, null);
    }

    /** Reads the entry before anything is shown. */
    public void load() {
        facts();
    }

    /** All that the register says of it. */
    public EntryFacts facts() {
        if (facts == null) {
            facts = entries.facts(entryId());
        }
        return facts;
    }

    /** Says that the entry was a mistake. */
    public String makeVoid() throws IOException {
        return act("makulerad", () -> entries.makeVoid(entryId(), new Reason(typed.get("voidReason")), seen()).entry().id());
    }

    /** Moves the document to the case whose number is typed, and leads to the new entry. */
    public String move() throws IOException {
        return act("flyttad", () -> entries.move(entryId(), references.caseNumbered(typed.get("moveTo")).id(),
                new Reason(typed.get("moveReason")), seen()).entry().id());
    }

    /** Keeps a number of another's diary. */
    public String refer() throws IOException {
        return act("referens", () -> {
            references.add(facts().entry().caseId(), new NewReference(typed.get("reference"), Optional.ofNullable(typed.get("issuer")),
                    Optional.of(entryId())));
            return entryId();
        });
    }

    private String act(String done, Notices.Change<EntryId> change) throws IOException {
        Optional<EntryId> made = notices.attempt("", change);
        facts = null;
        return made.map(entry -> "/post?faces-redirect=true&id=" + entry + "&klart=" + done).orElse(null);
    }

    private int seen() {
        try {
            return Integer.parseInt(request.getParameter("seen"));
        } catch (NumberFormatException e) {
            throw new Refusal(e, Refusal.Kind.CONFLICT, "registry.entry-changed", facts().entry().number());
        }
    }

    private EntryId entryId() {
        return Ids.parse(getId(), EntryId::new, "registry.entry-unknown");
    }

    /** Whether it stands as registered: neither void nor moved. */
    public boolean isInForce() {
        return facts().entry().state() == EntryState.REGISTERED;
    }

    /** The changes in words, the newest first. */
    public List<TraceLine> changes() {
        return facts().changes().stream().map(change -> TraceLine.of(change, history)).toList();
    }

    /** What was just done, in words; null when nothing. */
    public String done() {
        String done = asked.or(null, "klart");
        return done != null && DONE.contains(done) ? words.texts().of("post.done." + done) : null;
    }

    /** Whether this form was sent and refused, and so stands open. */
    public boolean isRefused(String form) {
        return !notices.getAll().isEmpty() && request.getParameter(form) != null;
    }

    /** What is typed, by the field's name. */
    public Map<String, String> getTyped() {
        return typed;
    }

    /** Id as in the address. */
    public String getId() {
        return asked.or(id, "id");
    }

    /** Takes the id. */
    public void setId(String id) {
        this.id = id;
    }
}
