package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import se.samdiarium.intake.MailboxSettings;
import se.samdiarium.intake.control.MailboxSecrets.Client;
import se.samdiarium.platform.Refusal;

/** Access tokens for mailboxes, by the client credentials grant (RFC 6749, 4.4); each kept until shortly before it expires. */
@ApplicationScoped
public class MailTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(60);
    private static final int USUAL_SECONDS = 300;

    private record Kept(String token, Instant until) {
    }

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, Kept> tokens = new ConcurrentHashMap<>();
    private final Clock clock;

    @Inject
    MailTokens(Clock clock) {
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected MailTokens() {
        this(null);
    }

    /**
     * A token that is still good.
     *
     * @throws Refusal {@code intake.token-refused} when none is given
     */
    public String token(MailboxSettings box, Client client) {
        Kept kept = tokens.get(box.secretRef());
        if (kept == null || !clock.instant().isBefore(kept.until())) {
            kept = ask(box, client);
            tokens.put(box.secretRef(), kept);
        }
        return kept.token();
    }

    /** The mail server did not take the token: the next log-in asks for another. */
    public void forget(MailboxSettings box) {
        tokens.remove(box.secretRef());
    }

    private Kept ask(MailboxSettings box, Client client) {
        String form = Map.of("grant_type", "client_credentials", "client_id", client.id(), "client_secret", client.secret(), "scope", client.scope())
                .entrySet().stream().filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        try {
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(client.tokenUri())).timeout(PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "application/json")
                    .POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
            return read(answer, box, client);
        } catch (IOException | IllegalArgumentException e) {
            throw refused(e, box, client, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(e, box, client, "interrupted");
        }
    }

    private Kept read(HttpResponse<String> answer, MailboxSettings box, Client client) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            JsonObject told = reader.readObject();
            if (answer.statusCode() != 200 || !told.containsKey("access_token")) {
                throw refused(null, box, client, answer.statusCode() + " " + told.getString("error", ""));
            }
            Instant until = clock.instant().plusSeconds(told.getInt("expires_in", USUAL_SECONDS)).minus(BEFORE_EXPIRY);
            return new Kept(told.getString("access_token"), until);
        } catch (JsonException | ClassCastException e) {
            throw refused(e, box, client, String.valueOf(answer.statusCode()));
        }
    }

    private static Refusal refused(Exception cause, MailboxSettings box, Client client, String why) {
        return new Refusal(cause, Refusal.Kind.UNAVAILABLE, "intake.token-refused", box.name(), client.tokenUri(), why);
    }
}
