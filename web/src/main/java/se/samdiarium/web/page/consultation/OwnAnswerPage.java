package se.samdiarium.web.page.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import se.samdiarium.consultation.CommentKind;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsultationState;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.Position;
import se.samdiarium.consultation.TextSection;
import se.samdiarium.consultation.WorkingAnswer;
import se.samdiarium.consultation.boundary.Consultations;
import se.samdiarium.consultation.boundary.OwnAnswers;
import se.samdiarium.organisation.AuthorityView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.registry.DocumentEntry;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Person;

/** Where a region writes its answer: the text by its sections, and beside it what is said. What is written is kept by the page's script. */
@Named("ownAnswerPage")
@RequestScoped
public class OwnAnswerPage {

    private final Consultations consultations;
    private final OwnAnswers answers;
    private final Organisation organisation;
    private final Diary diary;
    private final Person person;
    private final Clock clock;
    private String id;
    private ConsultationView view;
    private WorkingAnswer answer;
    private List<TextSection> text;

    @Inject
    OwnAnswerPage(Consultations consultations, OwnAnswers answers, Organisation organisation, Diary diary, Person person, Clock clock) {
        this.consultations = consultations;
        this.answers = answers;
        this.organisation = organisation;
        this.diary = diary;
        this.person = person;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected OwnAnswerPage() {
        this(null, null, null, null, null, null);
    }

    /** Reads it before anything is shown. */
    public void load() {
        ConsultationId wanted = Ids.parse(id, ConsultationId::new, "consultation.unknown");
        view = consultations.of(wanted);
        answer = answers.of(wanted);
        text = consultations.text(wanted);
    }

    /** The consultation. */
    public ConsultationView view() {
        return view;
    }

    /** What is written so far. */
    public WorkingAnswer answer() {
        return answer;
    }

    /** The text by its sections. */
    public List<TextSection> text() {
        return text;
    }

    /** The own region among those asked. */
    public ConsulteeLine own() {
        return ConsulteeLine.of(view.of(person.caller().actingRegion()).orElseThrow(), clock.instant());
    }

    /** Whether answers are taken in. */
    public boolean isOpen() {
        return view.state() == ConsultationState.OUT;
    }

    /** Positions that can be chosen. */
    public List<Position> positions() {
        return Stream.of(Position.values()).filter(Position::canBeChosen).toList();
    }

    /** Sorts of comments. */
    public CommentKind[] kinds() {
        return CommentKind.values();
    }

    /** Authorities of the region, in whose diary a case can be opened. */
    public List<AuthorityView> authorities() {
        return organisation.authorities().stream().filter(each -> person.caller().isOf(each.region())).toList();
    }

    /** Number of the case in which the region has registered the consultation already; empty when it has not. */
    public String caseNumber() {
        List<DocumentEntry> known = diary.ownEntriesOf(Stream.concat(view.sent().stream().map(ConsultationView.Sent::document),
                Stream.of(view.text().document())).toList());
        return known.stream().map(DocumentEntry::number).map(number -> number.replaceFirst("-\\d+$", "")).findFirst().orElse("");
    }

    /** Id in the address. */
    public String getId() {
        return id;
    }

    /** Takes the id. */
    public void setId(String id) {
        this.id = id;
    }
}
