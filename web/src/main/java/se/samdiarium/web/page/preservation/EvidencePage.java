package se.samdiarium.web.page.preservation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.platform.Refusal;
import se.samdiarium.preservation.PreservedView;
import se.samdiarium.preservation.boundary.Preservation;
import se.samdiarium.signing.EvidenceView;
import se.samdiarium.signing.ReportKind;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.boundary.Evidence;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.document.DocumentLinks;

/** By what a region's counterpart was accepted, in plain words, with the reports behind it, and until when that is provable today. */
@Named("evidencePage")
@RequestScoped
public class EvidencePage {

    private final Evidence evidence;
    private final Preservation preservation;
    private final Documents documents;
    private final Clock clock;
    private String id;
    private String region;
    private EvidenceView found;
    private PreservedView kept;
    private DocumentView document;

    @Inject
    EvidencePage(Evidence evidence, Preservation preservation, Documents documents, Clock clock) {
        this.evidence = evidence;
        this.preservation = preservation;
        this.documents = documents;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected EvidencePage() {
        this(null, null, null, null);
    }

    /** Reads it before anything is shown. */
    public void load() {
        if (region == null || !region.matches("[0-9]{2}")) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "signing.evidence-unknown", String.valueOf(region), String.valueOf(id));
        }
        RoundId round = Ids.parse(id, RoundId::new, "signing.round-unknown");
        found = evidence.of(round, new RegionCode(region));
        kept = preservation.of(round).stream().filter(each -> found.part().document().filter(each.document()::equals).isPresent()).findFirst()
                .orElse(null);
        document = found.part().document().flatMap(this::readable).orElse(null);
    }

    /** Regions see each other's evidence, and only their own counterpart. */
    private Optional<DocumentView> readable(DocumentId signed) {
        try {
            return Optional.of(documents.view(signed));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return Optional.empty();
        }
    }

    /** The evidence. */
    public EvidenceView found() {
        return found;
    }

    /** What is known of the counterpart today; null before all regions have signed. */
    public PreservedView kept() {
        return kept;
    }

    /** Whether the counterpart was found wanting since it was accepted, or can be proved no longer. */
    public boolean isDoubtful() {
        return kept != null && kept.outcome().isPresent() && !kept.provable(clock.instant());
    }

    /** Whether the day until which it was provable is over. */
    public boolean isPast() {
        return kept != null && kept.until().filter(clock.instant()::isAfter).isPresent();
    }

    /** The counterpart; null when it is another region's. */
    public DocumentView document() {
        return document;
    }

    /** The version that was judged when the signature came in; null when the counterpart is another region's. */
    public VersionView judged() {
        return document == null ? null : document.versions().stream().filter(version -> version.sha256().hex().equals(found.sha256())).findFirst()
                .orElse(null);
    }

    /** Whether the newest file is another than the one that was judged: renewed, or signed by others after. */
    public boolean isGrown() {
        return kept != null && !kept.sha256().equals(found.sha256());
    }

    /** Address of a version's bytes. */
    public String content(int version) {
        return DocumentLinks.content(document.id(), version);
    }

    /** The kinds of reports, as their addresses write them. */
    public List<String> kinds() {
        return Stream.of(ReportKind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
    }

    /** Address of a report. */
    public String report(String kind) {
        return "/api/v1/rounds/%s/counterparts/%s/reports/%s".formatted(found.part().round(), found.part().region(), kind);
    }

    /** Id of the round. */
    public String getId() {
        return id;
    }

    /** Takes the id of the round. */
    public void setId(String id) {
        this.id = id;
    }

    /** Code of the region. */
    public String getRegion() {
        return region;
    }

    /** Takes the code of the region. */
    public void setRegion(String region) {
        this.region = region;
    }
}
