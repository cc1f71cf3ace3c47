package se.samdiarium.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SequenceDiffTest {

    /** Far above the milliseconds it takes, far below the hours of a quadratic comparison of these lengths. */
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final int LONG = 1_000_000;

    @Test
    @DisplayName("what is the same is found around what is not")
    void findsTheSame() {
        assertThat(SequenceDiff.match(new int[] {1, 2, 3, 4, 5}, new int[] {1, 9, 3, 5})).containsExactly(0, -1, 2, -1, 3);
        assertThat(SequenceDiff.match(new int[0], new int[] {1})).isEmpty();
        assertThat(SequenceDiff.match(new int[] {1}, new int[0])).containsExactly(-1);
    }

    @RepeatedTest(50)
    @DisplayName("D2.1 any two sequences: matched elements are equal and in order")
    void matchesAreEqualAndRise() {
        Random random = new Random();
        int[] older = random.ints(random.nextInt(3_000), 0, 1 + random.nextInt(500)).toArray();
        int[] newer = random.ints(random.nextInt(3_000), 0, 1 + random.nextInt(500)).toArray();
        int[] match = SequenceDiff.match(older, newer);
        int last = -1;
        for (int a = 0; a < match.length; a++) {
            if (match[a] >= 0) {
                assertThat(newer[match[a]]).isEqualTo(older[a]);
                assertThat(match[a]).isGreaterThan(last);
                last = match[a];
            }
        }
    }

    @Test
    @DisplayName("a long text with one element in a hundred changed: all others are found")
    void findsTheOthersOfALongText() {
        int[] older = sequence(100_000, i -> i % 50_000);
        int[] newer = sequence(100_000, i -> i % 100 == 0 ? -i - 1 : i % 50_000);
        assertThat(IntStream.of(SequenceDiff.match(older, newer)).filter(i -> i >= 0).count()).isEqualTo(99_000);
    }

    @Test
    @DisplayName("D2.5 nothing in common, a million elements each: bounded")
    void nothingInCommon() {
        bounded(sequence(LONG, i -> i), sequence(LONG, i -> -1 - i), 0);
    }

    @Test
    @DisplayName("D2.5 the same element a million times, once more on one side: bounded, and all found")
    void allTheSame() {
        bounded(new int[LONG], new int[LONG + 1], LONG);
    }

    @Test
    @DisplayName("D2.5 two elements in turns against the other turn: bounded")
    void inTurns() {
        bounded(sequence(LONG, i -> i % 2), sequence(LONG, i -> i / 3 % 2), 0);
    }

    @Test
    @DisplayName("D2.5 every other element in common, none twice: bounded, and all found")
    void everyOther() {
        bounded(sequence(LONG, i -> i % 2 == 0 ? i : -1 - i), sequence(LONG, i -> i % 2 == 0 ? i : LONG + i), LONG / 2);
    }

    @Test
    @DisplayName("D2.5 the one backwards is the other: bounded")
    void backwards() {
        bounded(sequence(LONG, i -> i), sequence(LONG, i -> LONG - i), 1);
    }

    @Test
    @DisplayName("D2.5 stretches of repeated elements just under the limit, over and over: bounded")
    void manyHardStretches() {
        int stretch = 450;
        bounded(sequence(LONG, i -> i % stretch == 0 ? -i - 1 : i * 7 % 61),
                sequence(LONG, i -> i % stretch == 0 ? -i - 1 : i * 11 % 61), LONG / stretch);
    }

    private static int[] sequence(int length, IntUnaryOperator element) {
        return IntStream.range(0, length).map(element).toArray();
    }

    private static void bounded(int[] older, int[] newer, int least) {
        int[] match = assertTimeoutPreemptively(BOUND, () -> SequenceDiff.match(older, newer));
        assertThat(IntStream.of(match).filter(i -> i >= 0).count()).isGreaterThanOrEqualTo(least);
    }
}
