package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.ReceivedText;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.Proposal;

/** Proposals for received files, read with what the system knows: the regions, the types of documents, the region's cases. */
@ApplicationScoped
public class Proposals {

    private final Organisation organisation;
    private final CaseRepository cases;
    private final CaseFinder finder;

    @Inject
    Proposals(Organisation organisation, CaseRepository cases, CaseFinder finder) {
        this.organisation = organisation;
        this.cases = cases;
        this.finder = finder;
    }

    /** For the container's proxy. */
    protected Proposals() {
        this(null, null, null);
    }

    /** One for each file, in their order. */
    public List<Proposal> of(List<ReceivedText> files, RegionCode region, LocalDate today) {
        Reading reading = new Reading(organisation.regions().stream().map(RegionView::name).toList(), organisation.region(region).name(),
                cases.types().keySet(), today);
        Map<String, Optional<CaseLine>> known = new HashMap<>();
        return files.stream().map(file -> reading.of(Letter.of(file), number -> known.computeIfAbsent(number, one -> single(region, one)))).toList();
    }

    private Optional<CaseLine> single(RegionCode region, String number) {
        List<CaseLine> found = finder.numbered(region, number);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
