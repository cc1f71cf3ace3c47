package se.samdiarium.bench.measure;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;

/**
 * What a load gave.
 *
 * @param done    how many were done
 * @param errors  how many failed
 * @param seconds from the common beginning to the last one's end
 * @param p50     half took at most so many milliseconds
 * @param p95     95 of a hundred did
 * @param p99     99 of a hundred did
 * @param longest the longest, in milliseconds
 * @param faults  the first of the errors, in words
 */
public record Measured(long done, long errors, double seconds, double p50, double p95, double p99, double longest, List<String> faults) {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final int FAULTS_TOLD = 5;

    static Measured of(List<Latencies> clients, double seconds) {
        long[] sorted = Latencies.sorted(clients);
        return new Measured(sorted.length, clients.stream().mapToLong(Latencies::errors).sum(), seconds, millis(sorted, 0.50),
                millis(sorted, 0.95), millis(sorted, 0.99), millis(sorted, 1),
                clients.stream().flatMap(client -> client.faults().stream()).distinct().limit(FAULTS_TOLD).toList());
    }

    /** Of times measured one by one, in nanoseconds, within so many seconds. */
    public static Measured of(Collection<Long> nanos, double seconds) {
        Latencies all = new Latencies();
        nanos.forEach(all::add);
        return of(List.of(all), seconds);
    }

    private static double millis(long[] sorted, double share) {
        return Latencies.percentile(sorted, share) / NANOS_PER_MILLI;
    }

    /** How many were done in a second. */
    public double perSecond() {
        return done / seconds;
    }

    /** As JSON; {@link #of(JsonObject)} reads it. */
    public JsonObject json() {
        return Json.createObjectBuilder().add("done", done).add("errors", errors).add("seconds", seconds).add("perSecond", perSecond())
                .add("p50", p50).add("p95", p95).add("p99", p99).add("longest", longest).add("faults", Json.createArrayBuilder(faults)).build();
    }

    /** From what {@link #json} gives. */
    public static Measured of(JsonObject json) {
        return new Measured(json.getJsonNumber("done").longValue(), json.getJsonNumber("errors").longValue(), number(json, "seconds"),
                number(json, "p50"), number(json, "p95"), number(json, "p99"), number(json, "longest"),
                json.getJsonArray("faults").getValuesAs(JsonString::getString));
    }

    private static double number(JsonObject json, String name) {
        return json.getJsonNumber(name).doubleValue();
    }
}
