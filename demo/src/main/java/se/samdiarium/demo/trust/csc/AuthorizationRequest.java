package se.samdiarium.demo.trust.csc;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A checked authorisation request: RFC 6749 section 4.1.1, RFC 7636 (PKCE, S256), CSC API v2 clause 8.4.2.
 *
 * @param clientId    the client
 * @param redirectUri where the answer goes, registered
 * @param state       repeated in the answer
 * @param challenge   PKCE code challenge
 * @param description what is signed, in words for the signer
 * @param signing     scope {@code credential}: what is to be allowed; empty with scope {@code service}
 */
record AuthorizationRequest(String clientId, URI redirectUri, Optional<String> state, Optional<String> challenge, String description,
                            Optional<SigningScope> signing) {

    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int LONGEST_DESCRIPTION = 500;

    /** Reads what may be refused by redirect. @throws CscRefusal with an error code of RFC 6749 section 4.1.2.1 */
    static AuthorizationRequest parse(String clientId, URI redirectUri, Map<String, String> query) {
        if (!"code".equals(query.get("response_type"))) {
            throw new CscRefusal(400, "unsupported_response_type", "response_type must be code");
        }
        Optional<String> challenge = Optional.ofNullable(query.get("code_challenge"));
        if (challenge.isPresent() && !("S256".equals(query.get("code_challenge_method")) && CHALLENGE.matcher(challenge.get()).matches())) {
            throw CscRefusal.invalidRequest("code_challenge must be 43 base64url characters with code_challenge_method=S256");
        }
        String description = query.getOrDefault("description", "");
        if (description.length() > LONGEST_DESCRIPTION) {
            throw CscRefusal.invalidRequest("description is longer than " + LONGEST_DESCRIPTION + " characters");
        }
        Optional<SigningScope> signing = switch (query.getOrDefault("scope", "service")) {
            case "service" -> Optional.empty();
            case "credential" -> Optional.of(signing(query));
            default -> throw new CscRefusal(400, "invalid_scope", "scope must be service or credential");
        };
        return new AuthorizationRequest(clientId, redirectUri, Optional.ofNullable(query.get("state")), challenge, description, signing);
    }

    /** The redirect with an authorisation code. */
    URI granted(String code) {
        return answer(redirectUri, state, Map.of("code", code));
    }

    /** The redirect with an error. */
    static URI refused(URI redirectUri, Optional<String> state, String error, String description) {
        return answer(redirectUri, state, Map.of("error", error, "error_description", description));
    }

    private static URI answer(URI redirectUri, Optional<String> state, Map<String, String> parameters) {
        StringBuilder uri = new StringBuilder(redirectUri.toString());
        String separator = redirectUri.getRawQuery() == null ? "?" : "&";
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            uri.append(separator).append(parameter.getKey()).append('=').append(encode(parameter.getValue()));
            separator = "&";
        }
        state.ifPresent(value -> uri.append("&state=").append(encode(value)));
        return URI.create(uri.toString());
    }

    private static SigningScope signing(Map<String, String> query) {
        String credential = query.get("credentialID");
        if (credential == null) {
            throw CscRefusal.invalidRequest("credentialID is missing");
        }
        if (!String.valueOf(SigningScope.MULTISIGN).equals(query.get("numSignatures"))) {
            throw CscRefusal.invalidRequest("numSignatures must be " + SigningScope.MULTISIGN);
        }
        if (!SigningScope.SHA256.equals(query.get("hashAlgorithmOID"))) {
            throw CscRefusal.invalidRequest("hashAlgorithmOID must be " + SigningScope.SHA256 + " (SHA-256)");
        }
        List<String> hashes = new ArrayList<>();
        for (String hash : query.getOrDefault("hashes", "").split(",", -1)) {
            hashes.add(standard(hash));
        }
        if (hashes.size() != SigningScope.MULTISIGN) {
            throw CscRefusal.invalidRequest("hashes must hold numSignatures values");
        }
        return new SigningScope(credential, hashes);
    }

    private static String standard(String base64url) {
        try {
            byte[] hash = Base64.getUrlDecoder().decode(base64url);
            if (hash.length == 32) {
                return Base64.getEncoder().encodeToString(hash);
            }
        } catch (IllegalArgumentException e) {
            throw CscRefusal.invalidRequest("hashes are not base64url");
        }
        throw CscRefusal.invalidRequest("a SHA-256 hash is 32 bytes");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
