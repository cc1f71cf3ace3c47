package se.samdiarium.web.page.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.DocumentEntry;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.RegisterOurs;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.References;
import se.samdiarium.registry.boundary.SharedRegistration;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Person;

/** In whose diaries a document stands, and registering it in the own one (diarieför hos oss). */
@Named("ours")
@RequestScoped
public class OursPage {

    private final SharedRegistration shared;
    private final Diary diary;
    private final References references;
    private final DocumentPage page;
    private final Person person;
    private final Notices notices;
    private final Clock clock;
    private final Map<String, String> typed = new HashMap<>();
    private List<DocumentEntry> entries;
    private LocalDate date;

    @Inject
    OursPage(SharedRegistration shared, Diary diary, References references, DocumentPage page, Person person, Notices notices, Clock clock) {
        this.shared = shared;
        this.diary = diary;
        this.references = references;
        this.page = page;
        this.person = person;
        this.notices = notices;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected OursPage() {
        this(null, null, null, null, null, null, null);
    }

    /** The entries of the document in all diaries, the responsible authority's first. */
    public List<DocumentEntry> entries() {
        if (entries == null) {
            entries = diary.entriesOf(page.id());
        }
        return entries;
    }

    /** Whether all entries registered the same bytes. */
    public boolean isSameBytes() {
        return entries().stream().map(DocumentEntry::sha256).distinct().count() <= 1;
    }

    /** Whether the entry is in the person's own region's diary. */
    public boolean own(EntryView entry) {
        return entries().stream().anyMatch(one -> one.id().equals(entry.id()) && person.caller().isOf(one.region()));
    }

    /** Whether this person can register it in the own diary: no authority of the region has. */
    public boolean isMissing() {
        return person.isRegistrar() && entries().stream().noneMatch(entry -> person.caller().isOf(entry.region()));
    }

    /** Registers it, in the case whose number is typed or in a new one, and leads to the new entry. */
    public String register() throws IOException {
        Optional<EntryView> made = notices.attempt("", this::enter);
        entries = null;
        return made.map(entry -> "/post?faces-redirect=true&id=" + entry.id() + "&klart=post").orElse(null);
    }

    private EntryView enter() {
        boolean own = person.caller().isOf(page.document().region());
        RegisterEntry entry = new RegisterEntry(Optional.empty(), typed("oursTitle").orElse(""), own ? Direction.DRAWN_UP : Direction.INCOMING,
                typed("oursType").orElse(""), getDate(), typed("oursFrom"), true, Optional.empty(), Secrecy.NONE);
        RegisterOurs command = new RegisterOurs(page.id(), page.shown().number(), entry);
        Optional<String> number = typed("oursCase");
        if (number.isPresent()) {
            return shared.register(references.caseNumbered(number.get()).id(), command);
        }
        return shared.registerInNewCase(new OpenCase(
                Ids.parse(typed("oursAuthority").orElse(""), AuthorityId::new, "organisation.authority-unknown"), entry.title()), command);
    }

    private Optional<String> typed(String field) {
        return Optional.ofNullable(typed.get(field)).filter(text -> !text.isBlank());
    }

    /** What is typed, by the field's name. */
    public Map<String, String> getTyped() {
        return typed;
    }

    /** Proposes what is known: the document's title, who shared it, and its type where it has an entry. */
    public void begin(String title, String from, String type) {
        typed.putIfAbsent("oursType", type);
        typed.putIfAbsent("oursTitle", title);
        typed.putIfAbsent("oursFrom", from);
    }

    /** Today. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Day it came in; today until another is chosen. */
    public LocalDate getDate() {
        return date == null ? today() : date;
    }

    /** Takes the day it came in. */
    public void setDate(LocalDate date) {
        this.date = date;
    }
}
