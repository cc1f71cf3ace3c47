package se.samdiarium.web.page.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.samdiarium.consultation.Compilation;
import se.samdiarium.consultation.CompiledPoint;
import se.samdiarium.consultation.CompiledSection;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsultationSummary;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.Position;
import se.samdiarium.consultation.Treatment;
import se.samdiarium.consultation.TreatmentKind;
import se.samdiarium.consultation.boundary.Compilations;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.web.page.Asked;
import se.samdiarium.web.page.Ids;

/** The compiled result of a consultation, and the answers to its comments. */
@Named("compilationPage")
@RequestScoped
public class CompilationPage {

    private final Compilations compilations;
    private final Documents documents;
    private final Asked asked;
    private final Clock clock;
    private String id;
    private Compilation compilation;
    private DocumentView document;

    @Inject
    CompilationPage(Compilations compilations, Documents documents, Asked asked, Clock clock) {
        this.compilations = compilations;
        this.documents = documents;
        this.asked = asked;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected CompilationPage() {
        this(null, null, null, null);
    }

    /** Reads it before anything is shown. */
    public void load() {
        compilation = compilations.of(Ids.parse(id, ConsultationId::new, "consultation.unknown"));
        document = documents.view(view().text().document());
    }

    /** The compilation. */
    public Compilation compilation() {
        return compilation;
    }

    /** The consultation. */
    public ConsultationView view() {
        return compilation.consultation();
    }

    /** Figures. */
    public ConsultationSummary summary() {
        return view().summary();
    }

    /** All who are asked or have answered. */
    public List<ConsulteeLine> lines() {
        return view().consultees().stream().map(each -> ConsulteeLine.of(each, clock.instant())).toList();
    }

    /** The seven positions. */
    public Position[] positions() {
        return Position.values();
    }

    /** How many come to this position. */
    public int sum(Position position) {
        return summary().byPosition().get(position);
    }

    /** Whether only what is not answered for is shown. */
    public boolean isOnlyOpen() {
        return "oppna".equals(asked.or(null, "visa"));
    }

    /** The sections, with all points or those not answered for. */
    public List<CompiledSection> sections() {
        return compilation.sections().stream().map(section -> new CompiledSection(section.key(), section.label(), section.points().stream()
                .filter(point -> !isOnlyOpen() || point.treatment().isEmpty()).toList())).filter(section -> !section.points().isEmpty()).toList();
    }

    /** What can be done with a comment. */
    public TreatmentKind[] kinds() {
        return TreatmentKind.values();
    }

    /** Versions of the text later than the one that was asked about, the oldest first. */
    public List<Integer> laterVersions() {
        return document.versions().stream().map(version -> version.number()).filter(number -> number > view().text().number()).sorted().toList();
    }

    /** Address of the change that shows what was done. */
    public String changePath(Treatment treatment) {
        String text = view().text().document() + ":";
        Optional<Integer> version = treatment.version();
        return "/jamfor?fran=" + text + view().text().number() + "&till=" + text + version.orElse(view().text().number()) + "&allt=1"
                + treatment.stop().map(stop -> "#andring-" + stop).orElse("");
    }

    /** What is done with a point; null while it is open. */
    public Treatment treatment(CompiledPoint point) {
        return point.treatment().orElse(null);
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
