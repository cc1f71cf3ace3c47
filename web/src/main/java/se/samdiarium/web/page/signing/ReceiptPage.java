package se.samdiarium.web.page.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.boundary.Rounds;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Person;
import se.samdiarium.web.page.document.DocumentLinks;

/** What the region has after signing: level, time, number, and the file. */
@Named("receipt")
@RequestScoped
public class ReceiptPage {

    private final Rounds rounds;
    private final Documents documents;
    private final Diary diary;
    private final Person person;
    private String id;
    private RoundView round;
    private DocumentView document;

    @Inject
    ReceiptPage(Rounds rounds, Documents documents, Diary diary, Person person) {
        this.rounds = rounds;
        this.documents = documents;
        this.diary = diary;
        this.person = person;
    }

    /** For the container's proxy. */
    protected ReceiptPage() {
        this(null, null, null, null);
    }

    /** Reads the receipt before anything is shown. */
    public void load() {
        document();
    }

    /** The round. */
    public RoundView round() {
        if (round == null) {
            round = rounds.round(Ids.parse(id, RoundId::new, "signing.round-unknown"));
        }
        return round;
    }

    /** The region's part. */
    public SignaturePart part() {
        return round().of(person.caller().actingRegion()).map(part -> SignaturePart.of(round(), part)).orElseThrow(this::unsigned);
    }

    /** The signed document. */
    public DocumentView document() {
        if (document == null) {
            document = documents.view(part().part().document().orElseThrow(this::unsigned));
        }
        return document;
    }

    /** How it is registered with the host; null when it is not. */
    public EntryView entry() {
        return diary.entryOf(document().id()).orElse(null);
    }

    /** Address of the signed bytes. */
    public String contentPath() {
        return DocumentLinks.content(document().id(), document().latest().number());
    }

    private Refusal unsigned() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "signing.evidence-unknown", person.caller().actingRegion(), id);
    }

    /** Id of the round. */
    public String getId() {
        return id;
    }

    /** Takes the id of the round. */
    public void setId(String id) {
        this.id = id;
    }
}
