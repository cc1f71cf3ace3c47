package se.samdiarium.bench.inside;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import se.samdiarium.bench.measure.Load;
import se.samdiarium.bench.measure.Work;

/**
 * The harness's door into the server: an order in JSON in, figures in JSON out. Below {@code /api/v1}, so that it is called with HTTP Basic.
 *
 * <p>Every order has {@code people} (who acts), {@code clients} (how many threads), {@code seconds}, and {@code perSecond} where the load is
 * open.
 */
@WebServlet("/api/v1/bench/*")
public class BenchDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final double MILLIS = 1_000;

    @Inject
    private transient Clients clients;

    @Inject
    private transient Registering registering;

    @Inject
    private transient Listing listing;

    @Inject
    private transient Reading reading;

    @Inject
    private transient Searching searching;

    /** How much memory the server may use, and what it uses after a collection, in bytes. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        write(response, Json.createObjectBuilder().add("most", memory.getHeapMemoryUsage().getMax())
                .add("used", memory.getHeapMemoryUsage().getUsed()).build());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonObject order;
        try (var reader = Json.createReader(request.getInputStream())) {
            order = reader.readObject();
        }
        List<JsonObject> people = order.getJsonArray("people").getValuesAs(JsonObject.class);
        Clients.WorkOf work = switch (request.getPathInfo()) {
            case "/registration" -> registering.work(people);
            case "/list" -> listing.work();
            case "/reading" -> reading.work(order);
            case "/search" -> searching.atService(order);
            case "/search/regions" -> searching.forRegions(order);
            case "/search/lucene" -> searching.byLucene(order);
            default -> throw new IllegalArgumentException(request.getPathInfo());
        };
        List<Work> all = clients.of(request, response, people, order.getInt("clients"), work);
        try {
            write(response, load(order).by(all).json());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void write(HttpServletResponse response, JsonObject answer) throws IOException {
        response.setContentType("application/json");
        response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Load load(JsonObject order) {
        Duration length = Duration.ofMillis((long) (order.getJsonNumber("seconds").doubleValue() * MILLIS));
        return order.containsKey("perSecond") ? Load.open(order.getJsonNumber("perSecond").doubleValue(), length) : Load.closed(length);
    }
}
