package se.samdiarium.document.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/**
 * What two sequences have in common, in bounded time. Short stretches are compared by JGit's histogram difference; long ones are first cut at
 * the elements that occur once in each (patience difference), which takes n log n. A long stretch without such elements has nothing in common
 * as far as this tells: an honest answer at once instead of an exact one after minutes.
 */
final class SequenceDiff {

    /** Elements of both sides up to which the histogram, in the worst case quadratic, is asked. */
    private static final int SHORT = 1_000;
    private static final int DEEPEST = 6;

    private final int[] older;
    private final int[] newer;
    private final int[] match;

    private SequenceDiff(int[] older, int[] newer) {
        this.older = older;
        this.newer = newer;
        this.match = new int[older.length];
        Arrays.fill(match, -1);
    }

    /** For each element of the older sequence the index of the same in the newer, rising; -1 for what has none. */
    static int[] match(int[] older, int[] newer) {
        SequenceDiff diff = new SequenceDiff(older, newer);
        diff.compare(0, older.length, 0, newer.length, DEEPEST);
        return diff.match;
    }

    private void compare(int fromA, int toA, int fromB, int toB, int depth) {
        int a = fromA;
        int b = fromB;
        while (a < toA && b < toB && older[a] == newer[b]) {
            match[a++] = b++;
        }
        int endA = toA;
        int endB = toB;
        while (endA > a && endB > b && older[endA - 1] == newer[endB - 1]) {
            match[--endA] = --endB;
        }
        if (a == endA || b == endB) {
            return;
        }
        if (endA - a + endB - b <= SHORT) {
            histogram(a, endA, b, endB);
        } else if (depth > 0) {
            patience(a, endA, b, endB, depth);
        }
    }

    private void histogram(int fromA, int toA, int fromB, int toB) {
        HistogramDiff diff = new HistogramDiff();
        diff.setFallbackAlgorithm(null);
        int a = fromA;
        int b = fromB;
        for (Edit edit : diff.diff(Elements.COMPARATOR, new Elements(older, fromA, toA), new Elements(newer, fromB, toB))) {
            while (a < fromA + edit.getBeginA()) {
                match[a++] = b++;
            }
            a = fromA + edit.getEndA();
            b = fromB + edit.getEndB();
        }
        while (a < toA) {
            match[a++] = b++;
        }
    }

    private void patience(int fromA, int toA, int fromB, int toB, int depth) {
        int lastA = fromA;
        int lastB = fromB;
        for (int[] anchor : rising(unique(fromA, toA, fromB, toB))) {
            match[anchor[0]] = anchor[1];
            compare(lastA, anchor[0], lastB, anchor[1], depth - 1);
            lastA = anchor[0] + 1;
            lastB = anchor[1] + 1;
        }
        if (lastA > fromA) {
            compare(lastA, toA, lastB, toB, depth - 1);
        }
    }

    /** Pairs of what occurs once on each side, in the older's order. */
    private List<int[]> unique(int fromA, int toA, int fromB, int toB) {
        Map<Integer, Integer> once = new HashMap<>();
        for (int b = fromB; b < toB; b++) {
            once.merge(newer[b], b, (first, second) -> -1);
        }
        Map<Integer, Integer> often = new HashMap<>();
        for (int a = fromA; a < toA; a++) {
            often.merge(older[a], 1, Integer::sum);
        }
        List<int[]> pairs = new ArrayList<>();
        for (int a = fromA; a < toA; a++) {
            int b = once.getOrDefault(older[a], -1);
            if (b >= 0 && often.get(older[a]) == 1) {
                pairs.add(new int[] {a, b});
            }
        }
        return pairs;
    }

    /** The most pairs that rise on both sides (longest increasing subsequence, n log n); the pairs come in rising order of their first. */
    static List<int[]> rising(List<int[]> pairs) {
        int[] ends = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(ends[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        List<int[]> longest = new ArrayList<>();
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
            longest.add(pairs.get(i));
        }
        return longest.reversed();
    }

    /** Part of a sequence, as JGit reads it. */
    private static final class Elements extends Sequence {

        static final SequenceComparator<Elements> COMPARATOR = new SequenceComparator<>() {
            @Override
            public boolean equals(Elements a, int atA, Elements b, int atB) {
                return a.all[a.from + atA] == b.all[b.from + atB];
            }

            @Override
            public int hash(Elements elements, int at) {
                return elements.all[elements.from + at];
            }
        };

        private final int[] all;
        private final int from;
        private final int to;

        Elements(int[] all, int from, int to) {
            this.all = all;
            this.from = from;
            this.to = to;
        }

        @Override
        public int size() {
            return to - from;
        }
    }
}
