package se.samdiarium.governance.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samdiarium.governance.RegionReportView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.publishing.Publication;

/** The yearly report of a region as a text. In Swedish: it goes to the region's assembly. */
@ApplicationScoped
public class RegionReportText {

    private static final String MISSING = "[Återstår att skriva]";

    private final Organisation organisation;
    private final Clock clock;

    @Inject
    RegionReportText(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RegionReportText() {
        this(null, null);
    }

    /** What the report is called. */
    public String title(RegionReportView report) {
        return "Årsrapport om avtalssamverkan %d".formatted(report.year());
    }

    /** The report; a part that has no words says so. */
    public Publication of(RegionReportView report) {
        String region = organisation.region(report.region()).name();
        List<Publication.Block> blocks = new ArrayList<>();
        blocks.add(new Publication.Paragraph(("Styrelsen ska varje år rapportera till fullmäktige om den avtalssamverkan som regionen har haft "
                + "(9 kap. 37–38 §§ kommunallagen). Rapporten gäller %d.").formatted(report.year())));
        part(blocks, "Avtal om samverkan", report.texts().agreements());
        part(blocks, "Vad som har gjorts", report.texts().done());
        part(blocks, "Kostnader", report.texts().costs());
        part(blocks, "Styrelsens bedömning", report.texts().assessment());
        return new Publication(title(report), region, List.of(new Publication.Fact("Region", region),
                new Publication.Fact("År", String.valueOf(report.year())),
                new Publication.Fact(report.texts().isComplete() ? "Datum" : "Utkast", LocalDate.now(clock).toString())), blocks);
    }

    private static void part(List<Publication.Block> blocks, String heading, String text) {
        blocks.add(new Publication.Heading(2, heading));
        if (text.isBlank()) {
            blocks.add(new Publication.Paragraph(MISSING));
        } else {
            Stream.of(text.strip().split("\\R\\s*\\R")).map(String::strip).map(Publication.Paragraph::new).forEach(blocks::add);
        }
    }
}
