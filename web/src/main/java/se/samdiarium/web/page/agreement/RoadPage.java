package se.samdiarium.web.page.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samdiarium.access.Right;
import se.samdiarium.agreement.AgreementEvent;
import se.samdiarium.agreement.AgreementId;
import se.samdiarium.agreement.AgreementState;
import se.samdiarium.agreement.AgreementText;
import se.samdiarium.agreement.AgreementView;
import se.samdiarium.agreement.Blocker;
import se.samdiarium.agreement.EventKind;
import se.samdiarium.agreement.GateState;
import se.samdiarium.agreement.boundary.Agreements;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.ConsulteeView;
import se.samdiarium.consultation.Position;
import se.samdiarium.consultation.boundary.Consultations;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.boundary.Rounds;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Person;
import se.samdiarium.web.page.Regions;
import se.samdiarium.web.page.Words;

/** An agreement's road: how far it has come, what it waits for, and the regions. */
@Named("road")
@RequestScoped
public class RoadPage {

    private final Agreements agreements;
    private final Rounds rounds;
    private final Consultations consultations;
    private final Documents documents;
    private final Person person;
    private final Regions regions;
    private final Words words;
    private String id;
    private List<AgreementView> all;
    private AgreementView shown;
    private Optional<ConsultationView> remiss;
    private List<PartyLine> lines;
    private List<TextLine> texts;

    @Inject
    RoadPage(Agreements agreements, Rounds rounds, Consultations consultations, Documents documents, Person person, Regions regions, Words words) {
        this.agreements = agreements;
        this.rounds = rounds;
        this.consultations = consultations;
        this.documents = documents;
        this.person = person;
        this.regions = regions;
        this.words = words;
    }

    /** For the container's proxy. */
    protected RoadPage() {
        this(null, null, null, null, null, null, null);
    }

    /** Reads the agreement asked for before anything is shown. */
    public void load() {
        shown();
    }

    /** All agreements the person may know of. */
    public List<AgreementView> all() {
        if (all == null) {
            all = agreements.all();
        }
        return all;
    }

    /** The agreement asked for, or the only one; null when none is chosen. */
    public AgreementView shown() {
        if (shown == null) {
            shown = id != null && !id.isEmpty() ? agreements.agreement(Ids.parse(id, AgreementId::new, "agreement.unknown"))
                    : all().size() == 1 ? all().getFirst() : null;
        }
        return shown;
    }

    /** The regions. */
    public List<PartyLine> lines() {
        if (lines == null) {
            boolean concerned = person.caller().isOf(shown().host()) || shown().parties().stream()
                    .anyMatch(party -> person.caller().isOf(party.region()) && party.signature().isPresent());
            RoundView round = concerned ? shown().round().map(rounds::round).orElse(null) : null;
            lines = shown().parties().stream().map(party -> PartyLine.of(party, round)).toList();
        }
        return lines;
    }

    /** The remiss on the road as far as the person may see it; null without one. */
    public ConsultationView remiss() {
        if (remiss == null) {
            remiss = shown().remiss().flatMap(id -> consultations.all().stream().filter(each -> each.id().toString().equals(id)).findFirst());
        }
        return remiss.orElse(null);
    }

    /** What a region has answered to the remiss; null when it was not asked, or its answer is not for the person. */
    public Position answer(PartyLine line) {
        return remiss() == null ? null : remiss().of(line.party().region()).map(ConsulteeView::position).orElse(null);
    }

    /** The person's own region; null when it is no party. */
    public PartyLine own() {
        return lines().stream().filter(line -> person.caller().isOf(line.party().region())).findFirst().orElse(null);
    }

    /** The texts with their documents, in order. */
    public List<TextLine> texts() {
        if (texts == null) {
            texts = new ArrayList<>();
            AgreementText before = null;
            for (AgreementText text : shown().texts()) {
                DocumentView document = documents.view(text.text().document());
                VersionView version = document.versions().stream().filter(each -> each.number() == text.text().number()).findFirst().orElseThrow();
                texts.add(new TextLine(text, document, version, before, shown().decided().filter(text::equals).isPresent(),
                        addedOn(text)));
                before = text;
            }
        }
        return texts;
    }

    private LocalDate addedOn(AgreementText text) {
        return shown().events().stream().filter(event -> event.kind() == EventKind.TEXT_ADDED
                && event.position().filter(at -> at == text.position()).isPresent()).map(AgreementEvent::on).findFirst().orElseThrow();
    }

    /** Which text was added, in words. */
    public String textOf(AgreementEvent event) {
        return shown().texts().stream().filter(text -> event.position().filter(at -> at == text.position()).isPresent()).findFirst()
                .map(text -> words.texts().of("road.kind." + text.kind()) + ", " + words.fill("road.version", text.text().number())).orElse("");
    }

    /** All regions for the map, those that are no parties too. */
    public List<RoadTile> tiles() {
        return regions.all().stream().map(region -> new RoadTile(region.code(), lines().stream()
                .filter(line -> line.party().region().equals(region.code())).findFirst().orElse(null))).toList();
    }

    /** The versions that can be chosen as the next text: those of the documents that are texts already. */
    public List<DocumentView> documents() {
        return texts().stream().map(TextLine::document).distinct().toList();
    }

    /** The text that was sent for decision; null when none is. */
    public AgreementText decided() {
        return shown().decided().orElse(null);
    }

    /** What is waited for, with the names of the regions. */
    public String told(Blocker blocker) {
        String key = "road.block." + blocker.what();
        return blocker.regions().isEmpty() ? words.texts().of(key) : "%s %s.".formatted(words.count(key, blocker.regions().size()),
                blocker.regions().stream().map(regions::shortName).collect(Collectors.joining(", ")));
    }

    /** Regions whose conditions wait to be accepted. */
    public List<PartyLine> conditional() {
        return lines().stream().filter(line -> line.party().gate() == GateState.CONDITIONS_OPEN).toList();
    }

    /** Regions that may not sign yet. */
    public List<PartyLine> shut() {
        return lines().stream().filter(line -> !line.party().gate().open() && line.party().gate() != GateState.NOT_SENT).toList();
    }

    /** Whether the person leads the agreement. */
    public boolean isLead() {
        return person.caller().isOf(shown().host()) && person.may(Right.START_ROUND);
    }

    /** Whether the person may set up agreements: whoever leads the signing rounds of the host. */
    public boolean isFounder() {
        return person.may(Right.START_ROUND) && agreements.leads();
    }

    /** Whether the person records decisions of a party. */
    public boolean isDecider() {
        return decided() != null && person.may(Right.DECIDE) && own() != null;
    }

    /** Whether the person may give notice for a party. */
    public boolean isNoticeGiver() {
        return person.may(Right.DECIDE) && own() != null && own().notice() == null
                && (is(AgreementState.IN_FORCE) || is(AgreementState.AMENDED));
    }

    /** Whether a text can still be added. */
    public boolean isOpenForTexts() {
        return shown().state().compareTo(AgreementState.SIGNING) < 0;
    }

    /** Whether it can be sent on remiss now. */
    public boolean isOpenForRemiss() {
        return !shown().texts().isEmpty() && shown().state().compareTo(AgreementState.FINAL) < 0;
    }

    /** Whether it is in this state. */
    public boolean is(AgreementState state) {
        return shown().state() == state;
    }

    /** Id of the agreement. */
    public String getId() {
        return id;
    }

    /** Takes the id of the agreement. */
    public void setId(String id) {
        this.id = id;
    }
}
