package se.samdiarium.web.page.preservation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samdiarium.preservation.CompletionView;
import se.samdiarium.preservation.PreservedKind;
import se.samdiarium.preservation.PreservedView;
import se.samdiarium.preservation.boundary.Completions;
import se.samdiarium.preservation.boundary.Preservation;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.boundary.Rounds;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Person;
import se.samdiarium.web.page.document.DocumentLinks;

/** What a region has of an agreement all have signed; opening it is the receipt. */
@Named("packagePage")
@RequestScoped
public class PackagePage {

    private final Completions completions;
    private final Preservation preservation;
    private final Rounds rounds;
    private final Person person;
    private String id;
    private RoundView round;
    private CompletionView state;
    private PreservedView kept;

    @Inject
    PackagePage(Completions completions, Preservation preservation, Rounds rounds, Person person) {
        this.completions = completions;
        this.preservation = preservation;
        this.rounds = rounds;
        this.person = person;
    }

    /** For the container's proxy. */
    protected PackagePage() {
        this(null, null, null, null);
    }

    /** Reads it before anything is shown, and leaves the receipt. */
    public void load() {
        round = rounds.round(Ids.parse(id, RoundId::new, "signing.round-unknown"));
        state = completions.open(round.id()).orElse(null);
        kept = preservation.of(round.id()).stream().filter(each -> each.kind() == PreservedKind.PACKAGE).findFirst().orElse(null);
    }

    /** The round. */
    public RoundView round() {
        return round;
    }

    /** How far it has come; null before all have signed. */
    public CompletionView state() {
        return state;
    }

    /** Whether certificate and package are there. */
    public boolean isDone() {
        return state != null && state.completedAt().isPresent();
    }

    /** Whether the person's region hands out the copies, and so sees the receipts. */
    public boolean isHost() {
        return person.caller().isOf(round.host());
    }

    /** Address of the certificate's bytes. */
    public String certificatePath() {
        return DocumentLinks.content(state.certificate().orElseThrow(), 1);
    }

    /** What is known of the package today; null before it is made. */
    public PreservedView kept() {
        return kept;
    }

    /** Address of the package's bytes, as last renewed. */
    public String packPath() {
        return DocumentLinks.content(kept.document(), kept.head());
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
