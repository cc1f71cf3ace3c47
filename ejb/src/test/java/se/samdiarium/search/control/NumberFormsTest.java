package se.samdiarium.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NumberFormsTest {

    private static final List<String> PIECES = List.of("RS 2024-00123", "KS-2020-00547", "S2024/00865", "2023KS133", "LS/842/2014",
            "KSL/15/0016-5", "RS 2025-00123-4", "prop. 2016/17:171", "SOU 2024:12", "9 kap. 37 §", "KL 9:37", "§", "§§", "16 § FL", "2020-01-31",
            "12:30", "a", "å", "ABCDEF", "𐐀𐐁", "prop", "SOU",
            "2024", "17", "1", " ", " ", " ", "-", "/", ":", ".", ", ", "\n", "och ", "\u00a0", "٣");

    @Test
    @DisplayName("C1.2 C1.10 looking near digits only finds every number that looking everywhere finds")
    void nearDigits() {
        Random random = new Random(2);
        for (int i = 0; i < 4_000; i++) {
            String text = random.ints(1 + random.nextInt(12), 0, PIECES.size()).mapToObj(PIECES::get).collect(Collectors.joining());
            assertThat(nearDigits(text)).as(text).isEqualTo(everywhere(text));
        }
    }

    @Test
    @DisplayName("C1.10 no number takes in what another one before it has taken: a law may stand between two of its sections")
    void noNumberOverlaps() {
        assertThat(nearDigits("enligt 9 kap. 37 § KL 9:37 och 3 § KL 4 §")).containsExactly(
                new Place(7, 21), new Place(31, 37), new Place(38, 41));
        Random random = new Random(3);
        for (int i = 0; i < 4_000; i++) {
            String text = random.ints(1 + random.nextInt(12), 0, PIECES.size()).mapToObj(PIECES::get).collect(Collectors.joining());
            int end = 0;
            for (Place each : nearDigits(text)) {
                assertThat(each.start).as(text).isBetween(end, each.end);
                end = each.end;
            }
        }
    }

    private record Place(int start, int end) { }

    private static List<Place> nearDigits(String text) {
        List<Place> places = new ArrayList<>();
        Matcher numbers = NumberForms.in(text);
        for (Optional<NumberForms.Found> found = NumberForms.next(numbers, text); found.isPresent(); found = NumberForms.next(numbers, text)) {
            places.add(new Place(found.get().start(), found.get().end()));
        }
        return places;
    }

    private static List<Place> everywhere(String text) {
        List<Place> places = new ArrayList<>();
        Matcher numbers = NumberForms.in(text);
        int from = 0;
        while (numbers.find()) {
            Optional<NumberForms.Found> law = LawReferences.is(numbers) ? LawReferences.found(numbers, text, from) : Optional.empty();
            if (!LawReferences.is(numbers) || law.isPresent()) {
                places.add(new Place(law.map(NumberForms.Found::start).orElse(numbers.start()), numbers.end()));
                from = numbers.end();
            }
        }
        return places;
    }
}
