package se.samdiarium.web.page.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.Right;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.ConsulteeView;
import se.samdiarium.consultation.boundary.Consultations;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.web.page.Asked;
import se.samdiarium.web.page.Installation;
import se.samdiarium.web.page.Person;
import se.samdiarium.web.page.Regions;

/** All consultations the person's region may know of; the host begins new ones here. */
@Named("consultationsPage")
@RequestScoped
public class ConsultationsPage {

    private static final int NEWEST = 200;

    /**
     * A text that can be sent out.
     *
     * @param value document and version, for the form
     * @param label number and title
     * @param id    of the document
     */
    public record Choice(String value, String label, String id) {
    }

    private final Consultations consultations;
    private final Diary diary;
    private final Documents documents;
    private final Person person;
    private final Regions regions;
    private final Asked asked;
    private final Clock clock;
    private final Installation installation;
    private List<ConsultationView> all;
    private List<Choice> choices;

    @Inject
    ConsultationsPage(Consultations consultations, Diary diary, Documents documents, Person person, Regions regions, Asked asked, Clock clock,
            Installation installation) {
        this.consultations = consultations;
        this.diary = diary;
        this.documents = documents;
        this.person = person;
        this.regions = regions;
        this.asked = asked;
        this.clock = clock;
        this.installation = installation;
    }

    /** For the container's proxy. */
    protected ConsultationsPage() {
        this(null, null, null, null, null, null, null, null);
    }

    /** The consultations, the newest first. */
    public List<ConsultationView> all() {
        if (all == null) {
            all = consultations.all();
        }
        return all;
    }

    /** Whether the person begins and leads consultations. */
    public boolean isLeader() {
        return person.may(Right.CONSULT) && person.caller().isOf(installation.getHostRegion());
    }

    /** Whether the consultation is the person's own region's. */
    public boolean own(ConsultationView consultation) {
        return person.caller().isOf(consultation.host());
    }

    /** What the person's region has answered, in one that asks it; null where it is not asked. */
    public ConsulteeLine line(ConsultationView consultation) {
        Optional<ConsulteeView> own = person.caller().region().flatMap(consultation::of);
        return own.map(view -> ConsulteeLine.of(view, clock.instant())).orElse(null);
    }

    /** Names of all regions for choosing. */
    public List<RegionView> regions() {
        return regions.all();
    }

    /** Registered documents of the region that can be sent out, the newest first; the one the address names before them. */
    public List<Choice> choices() {
        if (choices == null) {
            choices = new ArrayList<>();
            String wished = asked.or(null, "handling");
            if (wished != null) {
                add(choices, wished);
            }
            diary.latestEntries(NEWEST).stream().filter(entry -> entry.document().isPresent()).forEach(entry -> {
                String id = entry.document().orElseThrow().toString();
                if (choices.stream().noneMatch(choice -> choice.id().equals(id))) {
                    choices.add(choice(entry, id));
                }
            });
        }
        return choices;
    }

    private void add(List<Choice> to, String wished) {
        try {
            DocumentView document = documents.view(new DocumentId(UUID.fromString(wished)));
            diary.entryOf(document.id()).ifPresent(entry -> to.add(new Choice(document.id() + ":" + version(document),
                    entry.number() + " " + document.title(), document.id().toString())));
        } catch (IllegalArgumentException | Refusal e) {
            to.clear();
        }
    }

    private int version(DocumentView document) {
        String wished = asked.or(null, "version");
        return wished != null && wished.matches("\\d{1,4}") ? Integer.parseInt(wished) : document.latest().number();
    }

    private static Choice choice(EntryView entry, String id) {
        return new Choice(id + ":" + entry.versions(), entry.number() + " " + entry.title(), id);
    }

    /** Whether the form for a new one is open from the beginning. */
    public boolean isBeginning() {
        return asked.or(null, "handling") != null;
    }

    /** Now. */
    public Instant now() {
        return clock.instant();
    }
}
