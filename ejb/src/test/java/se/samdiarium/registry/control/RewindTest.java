package se.samdiarium.registry.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import se.samdiarium.registry.RegisterChange;

/** Random histories, written forwards; what the rewinding says of every instant is compared with what was then. */
class RewindTest {

    private static final List<String> FIELDS = List.of("title", "note", "correspondent", "secrecy_provision");
    private static final int ROUNDS = 60;
    private static final int STEPS = 40;

    private final Map<String, String> said = new HashMap<>();
    private final List<RegisterChange> newestFirst = new ArrayList<>();
    private final Map<Instant, Map<String, String>> then = new TreeMap<>();
    private Instant clock = Instant.parse("2026-01-01T00:00:00Z");

    @RepeatedTest(ROUNDS)
    @DisplayName("R4.4 what was said at every instant of a random history is found again from what is said now and the changes since")
    void everyInstantIsFoundAgain(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        FIELDS.forEach(field -> said.put(field, value(random)));
        remember();
        for (int step = 0; step < STEPS; step++) {
            clock = clock.plusNanos(1_000L * random.nextInt(3));
            FIELDS.stream().filter(field -> random.nextInt(3) == 0).forEach(field -> change(field, value(random)));
            remember();
        }
        then.forEach((at, values) -> {
            assertThat(Rewind.to(at, said, newestFirst)).as("at " + at).isEqualTo(values);
            Instant between = at.plusNanos(500);
            assertThat(Rewind.to(between, said, newestFirst)).as("between, at " + between).isEqualTo(values);
        });
    }

    private static String value(Random random) {
        return random.nextInt(4) == 0 ? null : "v" + random.nextInt(5);
    }

    private void change(String field, String to) {
        String before = said.put(field, to);
        if (!Objects.equals(before, to)) {
            newestFirst.addFirst(new RegisterChange(Optional.empty(), field, Optional.ofNullable(before), Optional.ofNullable(to), clock, "anna",
                    "rättat"));
        }
    }

    private void remember() {
        then.put(clock, new HashMap<>(said));
    }
}
