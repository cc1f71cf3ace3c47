package se.samdiarium.web.page.preservation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.EvidenceView;
import se.samdiarium.signing.ReportKind;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.VerifiedSignature;
import se.samdiarium.signing.boundary.Evidence;
import se.samdiarium.web.page.Ids;

/** By what a region's counterpart was accepted, in plain words, with the reports behind it. */
@Named("evidencePage")
@RequestScoped
public class EvidencePage {

    private final Evidence evidence;
    private String id;
    private String region;
    private EvidenceView found;

    @Inject
    EvidencePage(Evidence evidence) {
        this.evidence = evidence;
    }

    /** For the container's proxy. */
    protected EvidencePage() {
        this(null);
    }

    /** Reads it before anything is shown. */
    public void load() {
        if (region == null || !region.matches("[0-9]{2}")) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "signing.evidence-unknown", String.valueOf(region), String.valueOf(id));
        }
        found = evidence.of(Ids.parse(id, RoundId::new, "signing.round-unknown"), new RegionCode(region));
    }

    /** The evidence. */
    public EvidenceView found() {
        return found;
    }

    /** The signature as a list of one, for the table. */
    public List<VerifiedSignature> signatures() {
        return List.of(found.signature());
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
