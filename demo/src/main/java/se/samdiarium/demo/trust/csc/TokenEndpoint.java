package se.samdiarium.demo.trust.csc;

import jakarta.json.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import se.samdiarium.demo.trust.TrustServiceSettings;
import se.samdiarium.demo.trust.http.Reply;
import se.samdiarium.demo.trust.http.Request;

/** {@code oauth2/token}: RFC 6749 with client_secret_basic or client_secret_post; grants authorization_code and client_credentials. */
final class TokenEndpoint {

    private final TrustServiceSettings settings;
    private final ExpiringStore<AuthorizationCode> codes;
    private final Accesses accesses;

    TokenEndpoint(TrustServiceSettings settings, ExpiringStore<AuthorizationCode> codes, Accesses accesses) {
        this.settings = settings;
        this.codes = codes;
        this.accesses = accesses;
    }

    Reply answer(Request request) {
        Map<String, String> form = form(request);
        authenticate(request, form);
        return switch (form.getOrDefault("grant_type", "")) {
            case "client_credentials" -> token(clientAccess(form));
            case "authorization_code" -> token(codeAccess(form));
            default -> throw new CscRefusal(400, "unsupported_grant_type", "grant_type must be authorization_code or client_credentials");
        };
    }

    private Access clientAccess(Map<String, String> form) {
        if (!"service".equals(form.getOrDefault("scope", "service"))) {
            throw new CscRefusal(400, "invalid_scope", "client credentials give scope service only: a signer must allow a signature");
        }
        return new Access.Service(settings.clientId(), Optional.empty());
    }

    private Access codeAccess(Map<String, String> form) {
        AuthorizationCode code = codes.take(form.getOrDefault("code", ""))
            .orElseThrow(() -> CscRefusal.invalidGrant("The code is unknown, used or expired."));
        AuthorizationRequest request = code.request();
        if (!request.redirectUri().toString().equals(form.get("redirect_uri"))) {
            throw CscRefusal.invalidGrant("redirect_uri is not the one of the authorisation request.");
        }
        Optional<String> proven = Optional.ofNullable(form.get("code_verifier")).map(TokenEndpoint::challenge);
        if (!proven.equals(request.challenge())) {
            throw CscRefusal.invalidGrant("code_verifier does not belong to the code_challenge of the authorisation request.");
        }
        return request.signing()
            .<Access>map(scope -> new Access.Signing(request.clientId(), code.userId(), scope))
            .orElseGet(() -> new Access.Service(request.clientId(), Optional.of(code.userId())));
    }

    private Reply token(Access access) {
        Accesses.Token token = accesses.grant(access);
        return Reply.json(200, Json.createObjectBuilder()
            .add("access_token", token.value())
            .add("token_type", token.type())
            .add("expires_in", token.life().toSeconds())
            .build().toString());
    }

    private void authenticate(Request request, Map<String, String> form) {
        String id = form.getOrDefault("client_id", "");
        String secret = form.getOrDefault("client_secret", "");
        Optional<String> basic = request.field("Authorization").filter(value -> value.regionMatches(true, 0, "Basic ", 0, 6));
        if (basic.isPresent()) {
            String[] pair = basic(basic.get().substring(6).strip());
            id = pair[0];
            secret = pair[1];
        }
        if (!PinGuard.same(settings.clientId(), id) | !PinGuard.same(settings.clientSecret(), secret)) {
            throw new CscRefusal(401, "invalid_client", "The client is unknown or its secret is wrong.");
        }
    }

    private static String[] basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon > 0) {
                return new String[] {URLDecoder.decode(pair.substring(0, colon), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(colon + 1), StandardCharsets.UTF_8)};
            }
        } catch (IllegalArgumentException e) {
            throw new CscRefusal(401, "invalid_client", "The Authorization header is not readable.");
        }
        throw new CscRefusal(401, "invalid_client", "The Authorization header is not readable.");
    }

    private static Map<String, String> form(Request request) {
        try {
            return request.formParameters();
        } catch (IllegalArgumentException e) {
            throw CscRefusal.invalidRequest("The body is not application/x-www-form-urlencoded.");
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
