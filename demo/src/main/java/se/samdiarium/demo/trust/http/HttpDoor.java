package se.samdiarium.demo.trust.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The HTTP server: bound to 127.0.0.1 only, one virtual thread per request. Binds in the constructor (the port is then known), answers after
 * {@link #open()}.
 */
public final class HttpDoor implements AutoCloseable {

    /** Largest request body: 1 MiB. A larger one is answered 413. */
    public static final int MAX_BODY = 1 << 20;
    private static final System.Logger LOG = System.getLogger(HttpDoor.class.getName());

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Endpoint> routes = new TreeMap<>();

    /**
     * Binds the port.
     *
     * @param port 0 takes any free port
     * @throws java.net.BindException if the port is taken
     */
    public HttpDoor(int port) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 128);
    }

    /** {@code http://127.0.0.1:<port>}, without slash at the end. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Adds an endpoint. @param route method and path, {@code "POST /tsa"}; a path ending in slash and star takes all below it */
    public HttpDoor route(String route, Endpoint endpoint) {
        routes.put(route, endpoint);
        return this;
    }

    /** Begins to answer. */
    public void open() {
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Stops at once. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
            Reply reply = body.length > MAX_BODY ? Reply.text(413, "The body is larger than 1 MiB.") : answer(exchange, body);
            reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            boolean empty = reply.body().length == 0 || "HEAD".equals(exchange.getRequestMethod());
            exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
            if (!empty) {
                exchange.getResponseBody().write(reply.body());
            }
        }
    }

    private Reply answer(HttpExchange exchange, byte[] body) {
        URI uri = exchange.getRequestURI();
        String method = "HEAD".equals(exchange.getRequestMethod()) ? "GET" : exchange.getRequestMethod();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        Request request = new Request(method, uri.getRawPath(), query, exchange.getRequestHeaders()::getFirst, body);
        try {
            Optional<Endpoint> endpoint = find(method, uri.getRawPath());
            return endpoint.isPresent() ? endpoint.get().answer(request) : nothing(uri.getRawPath());
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "%s %s failed".formatted(method, uri.getRawPath()), e);
            return Reply.json(500, "{\"error\":\"server_error\",\"error_description\":\"The test service failed; its log says why.\"}");
        }
    }

    private Optional<Endpoint> find(String method, String path) {
        Endpoint exact = routes.get(method + " " + path);
        if (exact != null) {
            return Optional.of(exact);
        }
        int end = path.indexOf('/', 1);
        return end < 0 ? Optional.empty() : Optional.ofNullable(routes.get(method + " " + path.substring(0, end) + "/*"));
    }

    private Reply nothing(String path) {
        boolean otherMethod = routes.keySet().stream().anyMatch(route -> route.substring(route.indexOf(' ') + 1).equals(path));
        return otherMethod ? Reply.text(405, "This address takes another method.") : Reply.text(404, "There is nothing at this address.");
    }
}
