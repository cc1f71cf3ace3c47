package se.samdiarium.governance.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.governance.DecisionView;
import se.samdiarium.governance.Majority;
import se.samdiarium.governance.PlanView;
import se.samdiarium.governance.SeatKind;
import se.samdiarium.governance.Stance;
import se.samdiarium.governance.Vote;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.publishing.Publication;

/** The record of a decided plan: what each region answered and how each member voted. In Swedish: it is registered. */
@ApplicationScoped
public class DecisionText {

    private static final Map<Stance, String> STANCES = Map.of(Stance.YES, "Ja", Stance.YES_WITH_COMMENTS, "Ja, med synpunkter", Stance.NO, "Nej");
    private static final Map<Vote, String> VOTES = Map.of(Vote.FOR, "Bifall", Vote.AGAINST, "Avslag", Vote.ABSTAINS, "Avstår");
    private static final Map<SeatKind, String> KINDS = Map.of(SeatKind.REGION_DIRECTOR, "Regiondirektör", SeatKind.HEALTH_DIRECTOR,
            "Hälso- och sjukvårdsdirektör", SeatKind.CO_OPTED, "Adjungerad");
    private static final Map<Majority, String> MAJORITIES = Map.of(Majority.MORE_THAN_HALF, "mer än hälften av de avgivna rösterna",
            Majority.TWO_THIRDS, "minst två tredjedelar av de avgivna rösterna", Majority.ALL, "samtliga avgivna röster");

    private final Organisation organisation;

    @Inject
    DecisionText(Organisation organisation) {
        this.organisation = organisation;
    }

    /** For the container's proxy. */
    protected DecisionText() {
        this(null);
    }

    /** What the record is called. */
    public String title(PlanView plan) {
        return "Beslut om verksamhetsplan %d".formatted(plan.year());
    }

    /** The words of the record, for search. */
    public List<String> words(PlanView plan) {
        Publication text = of(plan);
        return List.of(text.title() + "\n" + text.facts().stream().map(fact -> fact.name() + ": " + fact.value()).collect(Collectors.joining("\n"))
                + "\n" + text.blocks().stream().map(DecisionText::words).collect(Collectors.joining("\n")));
    }

    private static String words(Publication.Block block) {
        return switch (block) {
            case Publication.Heading heading -> heading.text();
            case Publication.Paragraph paragraph -> paragraph.text();
            case Publication.Items items -> String.join("\n", items.lines());
            case Publication.Table table -> table.rows().stream().map(row -> String.join(" ", row)).collect(Collectors.joining("\n"));
        };
    }

    /** The record of a plan that has been decided. */
    public Publication of(PlanView plan) {
        DecisionView decision = plan.decision().orElseThrow();
        Map<RegionCode, String> names = organisation.regions().stream().collect(Collectors.toMap(RegionView::code, RegionView::name));
        List<Publication.Block> blocks = new ArrayList<>(List.of(new Publication.Heading(2, "Beslut"), new Publication.Paragraph(
                decision.carried() ? "Chefsgruppen antog verksamhetsplanen." : "Chefsgruppen antog inte verksamhetsplanen."),
                new Publication.Paragraph("Röster: %d för, %d mot, %d avstod. För beslut krävs att minst %d röstberättigade deltar och %s. Regel: %s."
                        .formatted(decision.count().inFavour(), decision.count().against(), decision.count().abstaining(), decision.rule().quorum(),
                                MAJORITIES.get(decision.rule().majority()), decision.rule().source())),
                new Publication.Table(List.of("Ledamot", "Organisation", "Som", "Röst"), List.of(30, 28, 27, 15), decision.votes().stream()
                        .map(vote -> List.of(vote.name(), vote.organisation(), KINDS.get(vote.kind()), VOTES.get(vote.vote()))).toList()),
                new Publication.Heading(2, "Förankring i regionerna")));
        decision.missingReason().ifPresent(reason -> blocks.add(new Publication.Paragraph(
                "%s hade inte svarat när beslutet fattades. Skäl att inte vänta: %s".formatted(decision.missing().stream().map(names::get)
                        .collect(Collectors.joining(", ")), reason))));
        blocks.add(new Publication.Table(List.of("Region", "Svar", "Synpunkter"), List.of(25, 20, 55), plan.answers().stream()
                .map(answer -> List.of(names.get(answer.region()), answer.stance().map(STANCES::get).orElse("Inte svarat"),
                        answer.comments().orElse(""))).toList()));
        return new Publication(title(plan), "Samdiarium", List.of(new Publication.Fact("Verksamhetsplan", plan.title()),
                new Publication.Fact("År", String.valueOf(plan.year())), new Publication.Fact("Version", String.valueOf(decision.version())),
                new Publication.Fact("Beslutad", decision.day().toString()), new Publication.Fact("Protokoll", decision.minutes() + ", "
                        + decision.paragraph()), new Publication.Fact("Sista dag för förankring", plan.lastDay().orElseThrow().toString())), blocks);
    }
}
