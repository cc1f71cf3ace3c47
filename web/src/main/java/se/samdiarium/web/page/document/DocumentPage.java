package se.samdiarium.web.page.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.Right;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.web.page.Asked;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Installation;
import se.samdiarium.web.page.Person;

/** A document (handling): its pages and what is known of it. */
@Named("documentPage")
@RequestScoped
public class DocumentPage {

    private final Documents documents;
    private final Diary diary;
    private final Person person;
    private final Installation installation;
    private final Asked asked;
    private String id;
    private String version;
    private String show;
    private DocumentView document;
    private Optional<EntryView> entry;
    private List<Sheet> sheets;

    @Inject
    DocumentPage(Documents documents, Diary diary, Person person, Installation installation, Asked asked) {
        this.documents = documents;
        this.diary = diary;
        this.person = person;
        this.installation = installation;
        this.asked = asked;
    }

    /** For the container's proxy. */
    protected DocumentPage() {
        this(null, null, null, null, null);
    }

    /** Reads the document before anything is shown. */
    public void load() {
        shown();
    }

    /** The document. */
    public DocumentView document() {
        if (document == null) {
            document = documents.view(id());
        }
        return document;
    }

    /** Forgets what was read, after a change. */
    void reread() {
        document = null;
        sheets = null;
    }

    DocumentId id() {
        return Ids.parse(getId(), DocumentId::new, "document.unknown");
    }

    /** The version shown: the one asked for, or the newest. */
    public VersionView shown() {
        String number = getVersion();
        if (number == null || number.isEmpty()) {
            return document().latest();
        }
        return document().versions().stream().filter(each -> String.valueOf(each.number()).equals(number)).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "document.version-unknown", getId(), number));
    }

    /** Number of the version that is proposed to be compared with the {@linkplain #after() later}. */
    public int before() {
        return after() - 1;
    }

    /** Number of the version that is proposed to be compared: the shown one, or the second when the first is shown. */
    public int after() {
        return Math.max(2, shown().number());
    }

    /** Whether the text was asked for instead of the pages; it is all there is of what is no PDF. */
    boolean isTextAsked() {
        return "text".equals(show) || !shown().isPdf();
    }

    /** Whether the pages were asked for, with or without marks. */
    boolean isPagesAsked() {
        return "sidor".equals(show);
    }

    /** The pages of the shown version. */
    public List<Sheet> sheets() {
        if (sheets == null) {
            sheets = Sheet.of(id(), shown().number(), documents.pageSizes(id(), shown().number()));
        }
        return sheets;
    }

    /** The pages of the shown version as text. */
    public List<String> texts() {
        return documents.pageTexts(id(), shown().number());
    }

    /** How the document is registered; null when it is not. */
    public EntryView entry() {
        if (entry == null) {
            entry = diary.entryOf(id());
        }
        return entry.orElse(null);
    }

    /** Address of a version's bytes. */
    public String contentPath(int number) {
        return DocumentLinks.content(id(), number);
    }

    /** Whether the person may add versions and share. */
    public boolean isOwn() {
        return person.isRegistrar() && person.caller().isOf(document().region());
    }

    /** Whether a signing round can be started on the shown version. */
    public boolean isSignable() {
        return shown().isPdf() && person.may(Right.START_ROUND) && person.caller().isOf(document().region())
                && person.caller().isOf(installation.getHostRegion());
    }

    /** Id as in the address. */
    public String getId() {
        return asked.or(id, "id");
    }

    /** Takes the id. */
    public void setId(String id) {
        this.id = id;
    }

    /** Version asked for. */
    public String getVersion() {
        return asked.or(version, "version");
    }

    /** Takes the version asked for. */
    public void setVersion(String version) {
        this.version = version;
    }

    /** What to show: {@code text}, {@code sidor}, or what fits. */
    public String getShow() {
        return show;
    }

    /** Takes what to show. */
    public void setShow(String show) {
        this.show = show;
    }
}
