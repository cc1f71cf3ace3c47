package se.samdiarium.document.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Which paragraph of the newer text is which of the older. First the same in the same order; then, between those, what is alike in the same
 * order; last what is the same, or nearly, elsewhere: that was moved. All in bounded time.
 */
final class ParagraphPairs {

    /** From here two paragraphs in the same place count as one that was changed. */
    private static final double ALIKE = 0.4;
    /** From here two paragraphs in different places count as one that was moved. */
    private static final double MOVED = 0.75;
    /** Pairs that are compared each with each; larger gaps are compared by the words that few paragraphs have. */
    private static final int EACH_WITH_EACH = 2_500;
    private static final int COMMON_WORD = 20;
    private static final int SHORT = 30;
    private static final double SAME_ENDS = 0.6;
    private static final int NONE = -1;

    private final List<TextParagraph> older;
    private final List<TextParagraph> newer;
    private final int[][] olderBags;
    private final int[][] newerBags;
    private final int[] newerOf;
    private final int[] olderOf;
    private final boolean[] moved;
    private final IntConsumer progress;

    private ParagraphPairs(List<TextParagraph> older, List<TextParagraph> newer, TextWords words, IntConsumer progress) {
        this.older = older;
        this.newer = newer;
        this.progress = progress;
        newerOf = SequenceDiff.match(keys(older, words), keys(newer, words));
        olderOf = new int[newer.size()];
        Arrays.fill(olderOf, NONE);
        for (int a = 0; a < newerOf.length; a++) {
            if (newerOf[a] >= 0) {
                olderOf[newerOf[a]] = a;
            }
        }
        moved = new boolean[older.size()];
        olderBags = bags(older, newerOf, words);
        newerBags = bags(newer, olderOf, words);
    }

    /**
     * Pairs.
     *
     * @param progress is told how many paragraphs of the older text are done
     */
    static ParagraphPairs of(List<TextParagraph> older, List<TextParagraph> newer, TextWords words, IntConsumer progress) {
        ParagraphPairs pairs = new ParagraphPairs(older, newer, words, progress);
        pairs.inPlace();
        pairs.elsewhere();
        return pairs;
    }

    /** Index in the newer text of a paragraph of the older; negative when it is not there. */
    int newerOf(int index) {
        return newerOf[index];
    }

    /** Index in the older text of a paragraph of the newer; negative when it is not there. */
    int olderOf(int index) {
        return olderOf[index];
    }

    /** Whether a paragraph of the older text stands in another place of the newer. */
    boolean isMoved(int index) {
        return moved[index];
    }

    private void inPlace() {
        int fromB = 0;
        int fromA = 0;
        for (int a = 0; a <= older.size(); a++) {
            boolean end = a == older.size();
            if (end || newerOf[a] >= 0) {
                int b = end ? newer.size() : newerOf[a];
                gap(fromA, a, fromB, b);
                fromA = a + 1;
                fromB = b + 1;
                progress.accept(a);
            }
        }
    }

    /** Pairs what is alike between two paragraphs that are the same in both. */
    private void gap(int fromA, int toA, int fromB, int toB) {
        long cells = (long) (toA - fromA) * (toB - fromB);
        if (cells > 0 && cells <= EACH_WITH_EACH) {
            eachWithEach(fromA, toA, fromB, toB);
        } else if (cells > 0) {
            SequenceDiff.rising(candidates(range(fromA, toA), range(fromB, toB), ALIKE)).forEach(pair -> pair(pair[0], pair[1], false));
        }
    }

    /** The pairs in the same order that are most alike in sum. */
    private void eachWithEach(int fromA, int toA, int fromB, int toB) {
        double[][] best = new double[toA - fromA + 1][toB - fromB + 1];
        double[][] like = new double[toA - fromA][toB - fromB];
        for (int i = toA - fromA - 1; i >= 0; i--) {
            for (int j = toB - fromB - 1; j >= 0; j--) {
                double alike = likeness(fromA + i, fromB + j);
                like[i][j] = alike >= ALIKE ? alike : 0;
                best[i][j] = Math.max(Math.max(best[i + 1][j], best[i][j + 1]), like[i][j] > 0 ? like[i][j] + best[i + 1][j + 1] : 0);
            }
        }
        int i = 0;
        int j = 0;
        while (i < like.length && j < like[0].length) {
            if (like[i][j] > 0 && best[i][j] == like[i][j] + best[i + 1][j + 1]) {
                pair(fromA + i++, fromB + j++, false);
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private void elsewhere() {
        List<Integer> left = left(newerOf);
        Map<String, Deque<Integer>> same = new HashMap<>();
        left(olderOf).forEach(b -> same.computeIfAbsent(newer.get(b).key(), key -> new ArrayDeque<>()).add(b));
        for (int a : left) {
            Deque<Integer> places = same.get(older.get(a).key());
            if (places != null && !places.isEmpty() && older.get(a).isTelling()) {
                pair(a, places.poll(), true);
            }
        }
        candidates(left(newerOf), left(olderOf), MOVED).stream().filter(pair -> older.get(pair[0]).isTelling())
                .forEach(pair -> pair(pair[0], pair[1], true));
    }

    /** The best partner of each by words that few of the newer have, each newer one once; in the older's order. */
    private List<int[]> candidates(List<Integer> olderOnes, List<Integer> newerOnes, double least) {
        Map<Integer, List<Integer>> having = new HashMap<>();
        for (int b : newerOnes) {
            Arrays.stream(newerBags[b]).distinct().forEach(word -> having.computeIfAbsent(word, key -> new ArrayList<>(2)).add(b));
        }
        boolean[] taken = new boolean[newer.size()];
        List<int[]> pairs = new ArrayList<>();
        for (int a : olderOnes) {
            Map<Integer, Integer> shared = new HashMap<>();
            Arrays.stream(olderBags[a]).distinct().mapToObj(word -> having.getOrDefault(word, List.of()))
                    .filter(places -> places.size() <= COMMON_WORD)
                    .forEach(places -> places.forEach(b -> shared.merge(b, 1, Integer::sum)));
            int best = NONE;
            double most = least;
            List<Integer> likely = shared.entrySet().stream().filter(entry -> !taken[entry.getKey()])
                    .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                    .limit(4).map(Map.Entry::getKey).toList();
            for (int b : likely) {
                double alike = likeness(a, b);
                if (alike >= most) {
                    most = alike + 1e-9;
                    best = b;
                }
            }
            if (best != NONE) {
                taken[best] = true;
                pairs.add(new int[] {a, best});
            }
        }
        return pairs;
    }

    private double likeness(int a, int b) {
        double alike = Math.max(TextWords.likeness(olderBags[a], newerBags[b]), likenessOfShort(older.get(a).text(), newer.get(b).text()));
        return older.get(a).form() == newer.get(b).form() ? alike : 0.8 * alike;
    }

    /** Of a few letters how many of them are the same at both ends: a date, an amount or a name that was corrected has no word in common. */
    private static double likenessOfShort(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        if (longest > SHORT) {
            return 0;
        }
        int shortest = Math.min(one.length(), other.length());
        int ends = 0;
        while (ends < shortest && one.charAt(ends) == other.charAt(ends)) {
            ends++;
        }
        int fromEnd = 0;
        while (fromEnd < shortest - ends && one.charAt(one.length() - 1 - fromEnd) == other.charAt(other.length() - 1 - fromEnd)) {
            fromEnd++;
        }
        return ends + fromEnd < SAME_ENDS * longest ? 0 : (double) (ends + fromEnd) / longest;
    }

    private void pair(int a, int b, boolean elsewhere) {
        newerOf[a] = b;
        olderOf[b] = a;
        moved[a] = elsewhere;
    }

    private static List<Integer> left(int[] partners) {
        return range(0, partners.length).stream().filter(i -> partners[i] < 0).toList();
    }

    private static List<Integer> range(int from, int to) {
        List<Integer> range = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            range.add(i);
        }
        return range;
    }

    private static int[] keys(List<TextParagraph> paragraphs, TextWords words) {
        return words.numbers(paragraphs.stream().map(TextParagraph::key).toList());
    }

    private static int[][] bags(List<TextParagraph> paragraphs, int[] partners, TextWords words) {
        int[][] bags = new int[paragraphs.size()][];
        for (int i = 0; i < bags.length; i++) {
            bags[i] = partners[i] < 0 ? words.bag(paragraphs.get(i).text()) : new int[0];
        }
        return bags;
    }
}
