package se.samdiarium.bench.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The times one client has seen, all of them, and the first faults. Of one thread. */
final class Latencies {

    private static final int FIRST = 1_024;
    private static final int FAULTS_TOLD = 5;

    private long[] nanos = new long[FIRST];
    private int size;
    private long errors;
    private final List<String> faults = new ArrayList<>();

    void add(long time) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = time;
    }

    void error(Throwable fault) {
        errors++;
        if (faults.size() < FAULTS_TOLD) {
            faults.add(fault.toString());
        }
    }

    long errors() {
        return errors;
    }

    List<String> faults() {
        return faults;
    }

    /** All times of all clients, shortest first. */
    static long[] sorted(List<Latencies> all) {
        long[] together = new long[all.stream().mapToInt(each -> each.size).sum()];
        int at = 0;
        for (Latencies each : all) {
            System.arraycopy(each.nanos, 0, together, at, each.size);
            at += each.size;
        }
        Arrays.sort(together);
        return together;
    }

    /** The shortest time that at least this share of all do not exceed (nearest rank); 0 of none. */
    static long percentile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.max((int) Math.ceil(share * sorted.length) - 1, 0)];
    }
}
