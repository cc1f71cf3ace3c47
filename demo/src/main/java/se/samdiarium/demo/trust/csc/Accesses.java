package se.samdiarium.demo.trust.csc;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import se.samdiarium.demo.trust.http.Request;

/** All access tokens: opaque, in memory, gone at restart. Service tokens live one hour; a SAD lives five minutes and is used once. */
final class Accesses {

    private static final String BEARER = "Bearer ";
    private final ExpiringStore<Access.Service> services;
    private final ExpiringStore<Access.Signing> signings;

    Accesses(Clock clock) {
        this.services = new ExpiringStore<>(clock, Duration.ofHours(1));
        this.signings = new ExpiringStore<>(clock, Duration.ofMinutes(5));
    }

    /**
     * A token as the token endpoint answers it.
     *
     * @param value opaque text
     * @param type  {@code Bearer} for a service token, {@code SAD} for a signing one (CSC API v2 clause 8.4.4)
     * @param life  how long it is good
     */
    record Token(String value, String type, Duration life) {
    }

    Token grant(Access access) {
        return switch (access) {
            case Access.Service service -> new Token(services.put(service), "Bearer", services.life());
            case Access.Signing signing -> new Token(signings.put(signing), "SAD", signings.life());
        };
    }

    Access require(Request request) {
        String token = bearer(request).orElseThrow(() -> CscRefusal.invalidToken("The Authorization header has no bearer token."));
        return services.peek(token).<Access>map(found -> found).or(() -> signings.peek(token))
            .orElseThrow(() -> CscRefusal.invalidToken("The access token is unknown, used or expired."));
    }

    Optional<Access.Signing> sad(String token) {
        return signings.peek(token);
    }

    boolean use(String sad) {
        return signings.take(sad).isPresent();
    }

    static Optional<String> bearer(Request request) {
        return request.field("Authorization").filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            .map(value -> value.substring(BEARER.length()).strip());
    }
}
