package se.samdiarium.demo.trust.csc;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.Base64;
import java.util.List;
import se.samdiarium.demo.trust.Fault;
import se.samdiarium.demo.trust.Faults;
import se.samdiarium.demo.trust.http.Reply;
import se.samdiarium.demo.trust.http.Request;
import se.samdiarium.demo.trust.pki.DemoPki;

/**
 * {@code signatures/signHash}: CSC API v2 clause 11.10, synchronous. The SAD stands in the body beside a service token, or is itself the bearer
 * token. It is used up by the first signing; a refusal leaves it.
 */
final class SignHashEndpoint {

    private final DemoPki pki;
    private final Accesses accesses;
    private final Faults faults;

    SignHashEndpoint(DemoPki pki, Accesses accesses, Faults faults) {
        this.pki = pki;
        this.accesses = accesses;
        this.faults = faults;
    }

    Reply answer(Request request) {
        Access caller = accesses.require(request);
        JsonBody body = JsonBody.of(request);
        String sad = body.text("SAD").or(() -> caller instanceof Access.Signing ? Accesses.bearer(request) : java.util.Optional.empty())
            .orElseThrow(() -> CscRefusal.invalidRequest("Missing (or invalid type) string parameter SAD"));
        String credential = body.required("credentialID");
        List<String> hashes = body.texts("hashes");
        requireAlgorithms(body);
        if (faults.isOn(Fault.EXPIRED_SAD)) {
            throw CscRefusal.invalidRequest("The SAD is unknown, used or expired.");
        }
        Access.Signing allowed = accesses.sad(sad)
            .filter(found -> found.clientId().equals(caller.clientId()) && caller.covers(found.userId()))
            .orElseThrow(() -> CscRefusal.invalidRequest("The SAD is unknown, used or expired."));
        if (!allowed.scope().credentialId().equals(credential)) {
            throw CscRefusal.invalidRequest("The SAD is for another credential.");
        }
        if (!allowed.scope().hashes().equals(hashes)) {
            throw CscRefusal.invalidRequest("Hash is not authorized by the SAD.");
        }
        if (!accesses.use(sad)) {
            throw CscRefusal.invalidRequest("The SAD is unknown, used or expired.");
        }
        return signatures(allowed.userId(), hashes);
    }

    private Reply signatures(String userId, List<String> hashes) {
        JsonArrayBuilder signatures = Json.createArrayBuilder();
        for (String hash : hashes) {
            byte[] digest = Base64.getDecoder().decode(hash);
            if (faults.isOn(Fault.WRONG_HASH)) {
                digest[0] ^= 1;
            }
            signatures.add(Base64.getEncoder().encodeToString(pki.signDigest(userId, digest)));
        }
        return Reply.json(200, Json.createObjectBuilder().add("signatures", signatures).build().toString());
    }

    private static void requireAlgorithms(JsonBody body) {
        if (!SigningScope.ECDSA_SHA256.equals(body.required("signAlgo"))) {
            throw CscRefusal.invalidRequest("Invalid parameter signAlgo: " + SigningScope.ECDSA_SHA256);
        }
        if (!SigningScope.SHA256.equals(body.text("hashAlgorithmOID").orElse(SigningScope.SHA256))) {
            throw CscRefusal.invalidRequest("Invalid parameter hashAlgorithmOID: " + SigningScope.SHA256);
        }
        if (!"S".equals(body.text("operationMode").orElse("S"))) {
            throw CscRefusal.invalidRequest("Invalid parameter operationMode: only S (synchronous)");
        }
    }
}
