package se.samdiarium.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import se.samdiarium.document.ChangeKind;
import se.samdiarium.document.ComparedBlock;
import se.samdiarium.document.ComparedPiece;
import se.samdiarium.document.ComparedText;
import se.samdiarium.document.TextForm;

class TextComparisonTest {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String AIM = "Regionerna ska samverka om planering av hälso- och sjukvård inför höjd beredskap.";
    private static final String COST = "Kostnaden fördelas mellan regionerna efter folkmängd enligt SKR:s fördelningsnyckel.";
    private static final String END = "Avtalet gäller från det att alla regioner har undertecknat det.";

    @Test
    @DisplayName("the same text has no changes")
    void same() {
        ComparedText text = compare(List.of(AIM, COST), List.of(AIM, COST));
        assertThat(text.summary()).isEqualTo(new ComparedText.Summary(0, 0, 0, 0, 0, 0, 2, 0, 0));
        assertThat(text.summary().isSame()).isTrue();
    }

    @Test
    @DisplayName("D2.3 in a changed paragraph the words that differ are told, and nothing else")
    void changedWords() {
        ComparedText text = compare(List.of(AIM, COST), List.of(AIM, COST.replace("efter folkmängd", "lika")));
        assertThat(kinds(text)).containsExactly(ChangeKind.SAME, ChangeKind.CHANGED);
        assertThat(marked(text.blocks().get(1)))
                .isEqualTo("Kostnaden fördelas mellan regionerna [-efter folkmängd -]{+lika +}enligt SKR:s fördelningsnyckel.");
        assertThat(text.summary()).isEqualTo(new ComparedText.Summary(1, 0, 0, 1, 0, 0, 1, 1, 2));
    }

    @Test
    @DisplayName("D2.3 a changed amount, date or negation is one changed word, never a whole sentence")
    void smallWords() {
        assertThat(marked(compare(List.of("Avgiften är 1 367 000 kr och ska betalas den 2025-01-31."),
                List.of("Avgiften är 1 367 500 kr och ska inte betalas den 2025-02-28.")).blocks().getFirst()))
                .isEqualTo("Avgiften är 1 367 [-000 -]{+500 +}kr och ska {+inte +}betalas den [-2025-01-31-]{+2025-02-28+}.");
    }

    @Test
    @DisplayName("D2.3 a corrected date alone on its line is changed, not removed and added")
    void dateAlone() {
        assertThat(kinds(compare(List.of(AIM, "2023-08-02", COST), List.of(AIM, "2023-08-07", COST)))).containsExactly(ChangeKind.SAME,
                ChangeKind.CHANGED, ChangeKind.SAME);
        assertThat(kinds(compare(List.of(AIM, "Bilaga", COST), List.of(AIM, "Kostnad", COST)))).containsExactly(ChangeKind.SAME,
                ChangeKind.REMOVED, ChangeKind.ADDED, ChangeKind.SAME);
    }

    @Test
    @DisplayName("D2.3 in a row of a table the words are told by cell; a new column is a new cell")
    void rowsByCell() {
        ComparedText text = compare(List.of("Skåne\t12 procent\tja"), List.of("Skåne\t14 procent\tja"));
        assertThat(text.blocks().getFirst().form()).isEqualTo(TextForm.ROW);
        assertThat(marked(text.blocks().getFirst())).isEqualTo("Skåne¦[-12 -]{+14 +}procent¦ja");
        assertThat(marked(compare(List.of("Region\tAndel"), List.of("Region\tÅr\tAndel")).blocks().getFirst())).isEqualTo("Region¦{+År+}¦Andel");
    }

    @Test
    @DisplayName("D2.2 a paragraph in another place is moved, with where from, and stands in both places")
    void moved() {
        ComparedText text = compare(List.of(AIM, COST, END, "Bilagor", "Kontakt"), List.of(COST, END, "Bilagor", "Kontakt", AIM));
        assertThat(kinds(text)).containsExactly(ChangeKind.MOVED_FROM, ChangeKind.SAME, ChangeKind.SAME, ChangeKind.SAME, ChangeKind.SAME,
                ChangeKind.MOVED_TO);
        assertThat(text.blocks().getFirst().twin()).isEqualTo(5);
        assertThat(text.blocks().getLast().twin()).isZero();
        assertThat(text.summary()).isEqualTo(new ComparedText.Summary(1, 0, 0, 0, 1, 0, 4, 0, 0));
    }

    @Test
    @DisplayName("D2.2 what was moved and changed a little is moved, with its changed words")
    void movedAndChanged() {
        ComparedText text = compare(List.of(AIM, COST, END, "Bilagor", "Kontakt"),
                List.of(COST, END, "Bilagor", "Kontakt", AIM.replace("ska", "bör")));
        assertThat(marked(text.blocks().getLast())).startsWith("Regionerna [-ska -]{+bör +}samverka");
        assertThat(text.blocks().getLast().kind()).isEqualTo(ChangeKind.MOVED_TO);
    }

    @Test
    @DisplayName("D2.2 paragraphs moved together are one change, and so are paragraphs added together")
    void movedTogether() {
        List<String> rest = IntStream.range(0, 9).mapToObj(i -> "Bestämmelse nummer " + i + " gäller för alla parter i avtalet.").toList();
        ComparedText text = compare(joined(List.of(AIM, COST), rest), joined(rest, List.of(AIM, COST), List.of("Ny.", "Ännu en.")));
        assertThat(text.summary().moved()).isEqualTo(2);
        assertThat(text.summary().added()).isEqualTo(2);
        assertThat(text.summary().stops()).isEqualTo(2);
    }

    @Test
    @DisplayName("D2.4 a section before makes the others renumbered, not changed; the new number is told with the old")
    void renumbered() {
        ComparedText text = compare(List.of("§ 1 Syfte", AIM, "§ 2 Kostnad", COST), List.of("§ 1 Parter", "§ 2 Syfte", AIM, "§ 3 Kostnad", COST));
        assertThat(text.summary()).extracting(ComparedText.Summary::renumbered, ComparedText.Summary::added, ComparedText.Summary::changed)
                .containsExactly(2, 1, 0);
        assertThat(text.blocks()).filteredOn(block -> block.kind() == ChangeKind.RENUMBERED)
                .extracting(block -> block.olderNumber() + ">" + block.newerNumber()).containsExactly("§ 1>§ 2", "§ 2>§ 3");
    }

    @Test
    @DisplayName("D2.4 another page number in a table of contents is told, and is no change to go to")
    void contents() {
        ComparedText text = compare(List.of("1 Syfte ..... 3"), List.of("1 Syfte ..... 4"));
        assertThat(kinds(text)).containsExactly(ChangeKind.RENUMBERED);
        assertThat(text.summary().stops()).isZero();
        assertThat(text.summary().isSame()).isFalse();
    }

    @RepeatedTest(60)
    @DisplayName("D2.1 whatever is changed, either text can be read out of the comparison, and every change has its number")
    void losesNothing(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> older = IntStream.range(0, random.nextInt(60)).mapToObj(i -> sentence(random)).toList();
        List<String> newer = edited(older, random);
        ComparedText text = compare(older, newer);
        assertThat(side(text, true)).isEqualTo(older);
        assertThat(side(text, false)).isEqualTo(newer);
        List<Integer> stops = text.blocks().stream().map(ComparedBlock::stop).filter(stop -> stop > 0).distinct().toList();
        assertThat(stops).isEqualTo(IntStream.rangeClosed(1, text.summary().stops()).boxed().toList());
        text.blocks().stream().filter(block -> block.twin() >= 0).forEach(block ->
                assertThat(text.blocks().get(text.blocks().get(block.twin()).twin())).isEqualTo(block));
    }

    @Test
    @DisplayName("D2.5 two long texts without a common word, as one paragraph and as many: bounded")
    void nothingInCommon() {
        List<String> older = numbered("gammal", 100_000);
        List<String> newer = numbered("ny", 100_000);
        bounded(older, newer);
        bounded(List.of(String.join(" ", older)), List.of(String.join(" ", newer)));
    }

    @Test
    @DisplayName("D2.5 the same word a hundred thousand times, in one paragraph and in many: bounded")
    void theSameWord() {
        bounded(List.of("avtal ".repeat(100_000)), List.of("avtal ".repeat(90_000) + "slut"));
        bounded(Collections.nCopies(100_000, "avtal"), joined(Collections.nCopies(90_000, "avtal"), List.of("slut")));
    }

    @Test
    @DisplayName("D2.5 paragraphs that are all alike and all changed: bounded")
    void allAlike() {
        Function<String, List<String>> text = word -> IntStream.range(0, 20_000)
                .mapToObj(i -> "Regionen ska senast dag " + i + " lämna " + word + " till kansliet i ärende " + i * 7 + ".").toList();
        ComparedText compared = bounded(text.apply("uppgifter"), text.apply("underlag"));
        assertThat(compared.summary().changed()).isEqualTo(20_000);
    }

    private static ComparedText bounded(List<String> older, List<String> newer) {
        return assertTimeoutPreemptively(BOUND, () -> compare(older, newer));
    }

    private static List<String> numbered(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i).toList();
    }

    private static ComparedText compare(List<String> older, List<String> newer) {
        return TextComparison.of(new TextComparison.Source(List.of(String.join("\n", older)), false),
                new TextComparison.Source(List.of(String.join("\n", newer)), false), progress -> { });
    }

    private static List<ChangeKind> kinds(ComparedText text) {
        return text.blocks().stream().map(ComparedBlock::kind).toList();
    }

    private static String marked(ComparedBlock block) {
        return block.cells().stream().map(cell -> cell.stream().map(piece -> switch (piece.mark()) {
            case BOTH -> piece.text();
            case OLDER -> "[-" + piece.text() + "-]";
            case NEWER -> "{+" + piece.text() + "+}";
        }).collect(Collectors.joining())).collect(Collectors.joining("¦"));
    }

    /** The paragraphs of one side in its own order: for the newer that of the blocks, without what was only in the older. */
    private static List<String> side(ComparedText text, boolean older) {
        return text.blocks().stream().filter(block -> older ? block.olderPage() > 0 && block.kind() != ChangeKind.MOVED_TO
                : block.newerPage() > 0).map(block -> (older ? block.olderCells() : block.newerCells()).stream()
                .map(cell -> cell.stream().map(ComparedPiece::text).collect(Collectors.joining()).strip())
                .collect(Collectors.joining("\t"))).toList();
    }

    private static String sentence(Random random) {
        String words = IntStream.range(0, 1 + random.nextInt(20)).mapToObj(i -> "ord" + random.nextInt(40)).collect(Collectors.joining(" "));
        return random.nextInt(5) == 0 ? words.replace(' ', '\t') : words + ".";
    }

    private static List<String> edited(List<String> older, Random random) {
        List<String> newer = new ArrayList<>(older);
        for (int i = 0; i < random.nextInt(12); i++) {
            int at = newer.isEmpty() ? 0 : random.nextInt(newer.size());
            switch (random.nextInt(4)) {
                case 0 -> newer.add(at, sentence(random));
                case 1 -> newer.removeIf(paragraph -> !newer.isEmpty() && paragraph.equals(newer.get(Math.min(at, newer.size() - 1))));
                case 2 -> newer.replaceAll(paragraph -> random.nextInt(8) == 0 ? paragraph.replaceFirst("ord\\d+", "annat") : paragraph);
                default -> Collections.rotate(newer.subList(at, newer.size()), 3);
            }
        }
        return newer;
    }

    @SafeVarargs
    private static List<String> joined(List<String>... parts) {
        return List.of(parts).stream().flatMap(List::stream).toList();
    }
}
