package se.samdiarium.web.page.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.organisation.Mandate;
import se.samdiarium.signing.Confirmation;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.SigningTask;
import se.samdiarium.signing.boundary.Signatures;
import se.samdiarium.web.page.Asked;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.document.DocumentLinks;
import se.samdiarium.web.page.document.Sheet;

/** Reading what is to be signed, and going to the trust service to sign it. */
@Named("signPage")
@RequestScoped
public class SignPage {

    private final Signatures signatures;
    private final Documents documents;
    private final Notices notices;
    private final Asked asked;
    private String id;
    private boolean read;
    private String reason;
    private boolean unread;
    private Confirmation confirmation;
    private SigningTask task;
    private VersionView version;
    private List<Sheet> sheets;

    @Inject
    SignPage(Signatures signatures, Documents documents, Notices notices, Asked asked) {
        this.signatures = signatures;
        this.documents = documents;
        this.notices = notices;
        this.asked = asked;
    }

    /** For the container's proxy. */
    protected SignPage() {
        this(null, null, null, null);
    }

    /** Opens the task: from now on it is told as opened. */
    public void open() {
        task = signatures.open(round());
    }

    /** Prepares the signature, once the person says that the agreement has been read; the page then leads on to the trust service. */
    public void begin() throws IOException {
        if (!read) {
            unread = true;
            return;
        }
        confirmation = notices.attempt("", () -> signatures.begin(round())).orElse(null);
    }

    /** The region will not sign; the reason stays in its field when it is refused. */
    public String decline() throws IOException {
        task = null;
        return notices.attempt("", () -> signatures.decline(round(), reason)).map(part -> "/attsignera?faces-redirect=true").orElse(null);
    }

    /** Where to confirm what was prepared in this request; null before. */
    public Confirmation confirmation() {
        return confirmation;
    }

    /** The checksum of what is signed, in groups of four, as the trust service shows it. */
    public String digest() {
        return confirmation.digest().replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** What is to be signed, by whom, by which mandate. */
    public SigningTask task() {
        if (task == null) {
            task = signatures.task(round());
        }
        return task;
    }

    /** The mandate of today; null without one. */
    public Mandate mandate() {
        return task().mandate().orElse(null);
    }

    /** How far the region has come. */
    public SignaturePart part() {
        return SignaturePart.of(task().round(), task().own());
    }

    /** Whether the region has signatures of others on the file that is signed now. */
    public boolean isSignedBefore() {
        return !task().head().sha256().equals(task().round().sha256());
    }

    /** The version that is signed. */
    public VersionView version() {
        if (version == null) {
            version = documents.version(task().head().document(), task().head().version());
        }
        return version;
    }

    /** The pages. */
    public List<Sheet> sheets() {
        if (sheets == null) {
            SigningTask.Head head = task().head();
            sheets = Sheet.of(head.document(), head.version(), documents.pageSizes(head.document(), head.version()));
        }
        return sheets;
    }

    /** Address of the bytes that are signed. */
    public String contentPath() {
        return DocumentLinks.content(task().head().document(), task().head().version());
    }

    private RoundId round() {
        return Ids.parse(getId(), RoundId::new, "signing.round-unknown");
    }

    /** Whether the box is to be ticked first. */
    public boolean isUnread() {
        return unread;
    }

    /** Id of the round. */
    public String getId() {
        return asked.or(id, "runda");
    }

    /** Takes the id of the round. */
    public void setId(String id) {
        this.id = id;
    }

    /** Why the region will not sign. */
    public String getReason() {
        return reason;
    }

    /** Takes why the region will not sign. */
    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Whether the person says that the agreement has been read. */
    public boolean isRead() {
        return read;
    }

    /** Takes whether it has been read. */
    public void setRead(boolean read) {
        this.read = read;
    }
}
