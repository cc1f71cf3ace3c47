package se.samdiarium.web.page.compare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import se.samdiarium.document.ComparedBlock;
import se.samdiarium.document.ComparedText.Summary;
import se.samdiarium.document.Comparison;
import se.samdiarium.document.Comparison.ComparedVersion;
import se.samdiarium.document.Comparison.Progress;
import se.samdiarium.document.boundary.Comparisons;
import se.samdiarium.web.export.ComparedMarkup;
import se.samdiarium.web.export.ComparedSection;
import se.samdiarium.web.export.ComparisonPdf;
import se.samdiarium.web.page.Texts;
import se.samdiarium.web.page.Words;

/** What differs between two versions: side by side or in one text, unchanged stretches folded. */
@Named("comparePage")
@RequestScoped
public class ComparePage {

    /** Unchanged paragraphs that come with the page, folded; when there are more, each stretch is fetched when it is asked for. */
    private static final int MOST_FOLDED = 1_500;
    private static final String SECONDS_TO_NEXT_LOOK = "1";

    /**
     * A stretch as shown.
     *
     * @param id     for the address
     * @param folded whether it is hidden behind its line
     * @param line   what the line says
     * @param open   address that shows it without script
     * @param rows   rows of the table; empty when they are not with the page
     */
    public record Stretch(int id, boolean folded, String line, String open, String rows) {
    }

    /** A count of the summary, by the name of its kind. */
    public record Count(String kind, int number) {
    }

    private final Comparisons comparisons;
    private final AskedComparison asked;
    private final Words words;
    private Optional<Comparison> comparison;

    @Inject
    ComparePage(Comparisons comparisons, AskedComparison asked, Words words) {
        this.comparisons = comparisons;
        this.asked = asked;
        this.words = words;
    }

    /** For the container's proxy. */
    protected ComparePage() {
        this(null, null, null);
    }

    /** Compares before anything is shown. A page that waits looks again by itself. */
    public void load() {
        if (isUnderWay()) {
            ExternalContext http = FacesContext.getCurrentInstance().getExternalContext();
            http.setResponseHeader("Refresh", SECONDS_TO_NEXT_LOOK);
        }
    }

    private Optional<Comparison> comparison() {
        if (comparison == null) {
            comparison = asked.isComplete() ? Optional.of(comparisons.compare(asked.older(), asked.newer())) : Optional.empty();
        }
        return comparison;
    }

    /** Whether there is a comparison to show. */
    public boolean isReady() {
        return comparison().filter(Comparison.Ready.class::isInstance).isPresent();
    }

    /** Whether it is still being made. */
    public boolean isUnderWay() {
        return comparison().filter(Comparison.UnderWay.class::isInstance).isPresent();
    }

    /** What is being done, in words. */
    public String progress() {
        Progress progress = ((Comparison.UnderWay) comparison().orElseThrow()).progress();
        String stage = words.texts().of("compare.stage." + progress.stage());
        return progress.total() == 0 ? stage : words.texts().of("compare.progress", stage, progress.done(), progress.total());
    }

    /** The older text. */
    public ComparedVersion older() {
        return comparison().orElseThrow().older();
    }

    /** The newer text. */
    public ComparedVersion newer() {
        return comparison().orElseThrow().newer();
    }

    /** Whether nothing differs. */
    public boolean isSame() {
        return summary().isSame();
    }

    /** How much of what. */
    public Summary summary() {
        return ready().text().summary();
    }

    /** The counts that are not 0. */
    public List<Count> counts() {
        Summary summary = summary();
        return List.of(new Count("changed", summary.changed()), new Count("added", summary.added()), new Count("removed", summary.removed()),
                new Count("moved-to", summary.moved()), new Count("renumbered", summary.renumbered())).stream()
                .filter(count -> count.number() > 0).toList();
    }

    /** The whole, in stretches. */
    public List<Stretch> stretches() {
        List<ComparedBlock> blocks = ready().text().blocks();
        List<ComparedSection> sections = ComparedSection.of(blocks);
        boolean light = sections.stream().filter(ComparedSection::folded).mapToInt(ComparedSection::size).sum() <= MOST_FOLDED;
        Texts texts = words.texts();
        ComparedMarkup markup = new ComparedMarkup(texts, address(older()), address(newer()));
        List<Stretch> stretches = new ArrayList<>();
        for (ComparedSection section : sections) {
            boolean folded = section.folded() && !asked.isOpened(section.from());
            String rows = folded && !light ? "" : asked.isInline() ? markup.inline(blocks, section.from(), section.to())
                    : markup.sideBySide(blocks, section.from(), section.to());
            stretches.add(new Stretch(section.from(), folded, ComparisonPdf.folded(texts, section), asked.opening(section.from()), rows));
        }
        return stretches;
    }

    /** Address of a side's page, where it has more than one. */
    private static IntFunction<String> address(ComparedVersion side) {
        String base = "/handling?id=%s&version=%d&visa=text#sida-".formatted(side.document().id(), side.version().number());
        return page -> side.version().pages() > 1 ? base + page : null;
    }

    private Comparison.Ready ready() {
        return (Comparison.Ready) comparison().orElseThrow();
    }
}
