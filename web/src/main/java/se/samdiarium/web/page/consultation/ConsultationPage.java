package se.samdiarium.web.page.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.access.Right;
import se.samdiarium.consultation.AnswerTime;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsultationState;
import se.samdiarium.consultation.ConsultationSummary;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.ConsulteeView;
import se.samdiarium.consultation.DispatchPreview;
import se.samdiarium.consultation.Position;
import se.samdiarium.consultation.TextSection;
import se.samdiarium.consultation.boundary.Consultations;
import se.samdiarium.consultation.boundary.Dispatches;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.RefusalText;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryState;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Language;
import se.samdiarium.web.page.Person;

/** One consultation: its road for the host, and for a region the text and its own answer. */
@Named("consultationPage")
@RequestScoped
public class ConsultationPage {

    private final Consultations consultations;
    private final Dispatches dispatches;
    private final Documents documents;
    private final Diary diary;
    private final Person person;
    private final Language language;
    private final Clock clock;
    private String id;
    private ConsultationView view;
    private DispatchPreview preview;
    private RefusalText missing;
    private List<TextSection> text;

    @Inject
    ConsultationPage(Consultations consultations, Dispatches dispatches, Documents documents, Diary diary, Person person, Language language,
            Clock clock) {
        this.consultations = consultations;
        this.dispatches = dispatches;
        this.documents = documents;
        this.diary = diary;
        this.person = person;
        this.language = language;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ConsultationPage() {
        this(null, null, null, null, null, null, null);
    }

    /** Reads it before anything is shown. */
    public void load() {
        view = consultations.of(Ids.parse(id, ConsultationId::new, "consultation.unknown"));
        if (isDraft() && isLeader()) {
            try {
                preview = dispatches.preview(view.id());
            } catch (Refusal refusal) {
                missing = RefusalText.of(refusal, language.getLocale());
            }
        }
    }

    /** The consultation. */
    public ConsultationView view() {
        return view;
    }

    /** Whether it is not sent. */
    public boolean isDraft() {
        return view.state() == ConsultationState.DRAFT;
    }

    /** Whether answers are waited for. */
    public boolean isOut() {
        return view.state() == ConsultationState.OUT;
    }

    /** Whether the person's region asks. */
    public boolean isHost() {
        return person.caller().isOf(view.host());
    }

    /** Whether the person leads it. */
    public boolean isLeader() {
        return isHost() && person.may(Right.CONSULT);
    }

    /** Whether the person writes the own region's answer. */
    public boolean isWriter() {
        return !isDraft() && person.may(Right.PREPARE) && own() != null && own().view().asked();
    }

    /** The own region among those asked; null when it is not. */
    public ConsulteeLine own() {
        return person.caller().region().flatMap(view::of).map(each -> ConsulteeLine.of(each, clock.instant())).orElse(null);
    }

    /** All who are asked or have answered. */
    public List<ConsulteeLine> lines() {
        return view.consultees().stream().map(each -> ConsulteeLine.of(each, clock.instant())).toList();
    }

    /** Figures of who has answered. */
    public ConsultationSummary summary() {
        return view.summary();
    }

    /** What will happen when it is sent; null while something is missing. */
    public DispatchPreview preview() {
        return preview;
    }

    /** What is missing before it can be sent; null when nothing is. */
    public RefusalText missing() {
        return missing;
    }

    /** The text that is asked about. */
    public DocumentView document() {
        return documents.view(view.text().document());
    }

    /** The text by its sections. */
    public List<TextSection> text() {
        if (text == null) {
            text = consultations.text(view.id());
        }
        return text;
    }

    /** Documents that go with it. */
    public List<DocumentView> attachments() {
        return view.attachments().stream().map(documents::view).toList();
    }

    /** Whether a document goes with it, for the form. */
    public boolean attached(String document) {
        return view.attachments().stream().map(DocumentId::toString).anyMatch(document::equals);
    }

    /** Whether a region is asked, for the form. */
    public boolean asks(String region) {
        return view.consultees().stream().anyMatch(each -> each.region().filter(code -> code.value().equals(region)).isPresent());
    }

    /** Others than regions, one a line, for the form. */
    public String others() {
        return view.consultees().stream().filter(each -> each.region().isEmpty())
                .map(each -> each.name() + each.email().map(address -> "; " + address).orElse("")).collect(Collectors.joining("\n"));
    }

    /** Incoming entries of the case that can be attached as answers, the newest first. */
    public List<EntryView> incoming() {
        Set<String> taken = view.consultees().stream().flatMap(each -> each.answers().stream()).map(answer -> answer.hostEntry())
                .collect(Collectors.toSet());
        Optional<EntryView> text = diary.entryOf(view.text().document());
        Stream<EntryView> ofCase = text.stream().flatMap(entry -> diary.caseFile(entry.caseId()).entries().reversed().stream());
        return ofCase.filter(entry -> entry.direction() == Direction.INCOMING && entry.state() == EntryState.REGISTERED
                && !taken.contains(entry.number())).toList();
    }

    /** Positions that can be chosen. */
    public List<Position> positions() {
        return Stream.of(Position.values()).filter(Position::canBeChosen).toList();
    }

    /** Those who have not answered. */
    public List<ConsulteeView> silent() {
        return view.asked().stream().filter(each -> !each.hasAnswered()).toList();
    }

    /** Today in Sweden. */
    public LocalDate today() {
        return AnswerTime.day(clock.instant());
    }

    /** Whole days until the last day; negative when it has passed. */
    public long daysLeft(LocalDate day) {
        return ChronoUnit.DAYS.between(today(), day);
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
