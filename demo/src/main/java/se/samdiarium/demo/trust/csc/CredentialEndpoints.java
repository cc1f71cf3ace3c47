package se.samdiarium.demo.trust.csc;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.samdiarium.demo.trust.DemoSigner;
import se.samdiarium.demo.trust.http.Reply;
import se.samdiarium.demo.trust.http.Request;
import se.samdiarium.demo.trust.pki.DemoPki;

/** {@code credentials/list} and {@code credentials/info}: CSC API v2 clauses 11.4 and 11.5. Each signer has one credential. */
final class CredentialEndpoints {

    private final Signers signers;
    private final DemoPki pki;
    private final Accesses accesses;
    private final Clock clock;

    CredentialEndpoints(Signers signers, DemoPki pki, Accesses accesses, Clock clock) {
        this.signers = signers;
        this.pki = pki;
        this.accesses = accesses;
        this.clock = clock;
    }

    Reply list(Request request) {
        Access access = accesses.require(request);
        JsonBody body = JsonBody.of(request);
        DemoSigner signer = listed(access, body.text("userID"));
        CredentialView view = view(signer);
        boolean shown = !body.flag("onlyValid") || "valid".equals(view.status());
        JsonArrayBuilder ids = Json.createArrayBuilder();
        JsonArrayBuilder infos = Json.createArrayBuilder();
        if (shown) {
            ids.add(signer.credentialId());
            infos.add(Json.createObjectBuilder().add("credentialID", signer.credentialId()).addAll(view.json(body)));
        }
        JsonObjectBuilder json = Json.createObjectBuilder().add("credentialIDs", ids);
        if (body.flag("credentialInfo")) {
            json.add("credentialInfos", infos);
        }
        return Reply.json(200, json.build().toString());
    }

    Reply info(Request request) {
        Access access = accesses.require(request);
        JsonBody body = JsonBody.of(request);
        DemoSigner signer = signers.credential(body.required("credentialID")).filter(found -> access.covers(found.userId()))
            .orElseThrow(() -> CscRefusal.invalidRequest("Invalid parameter credentialID"));
        return Reply.json(200, view(signer).json(body).build().toString());
    }

    private DemoSigner listed(Access access, Optional<String> userId) {
        Optional<String> own = switch (access) {
            case Access.Service service -> service.userId();
            case Access.Signing signing -> Optional.of(signing.userId());
        };
        if (own.isPresent() && userId.isPresent()) {
            throw CscRefusal.invalidRequest("userID is not allowed with a token of one user");
        }
        String wanted = own.or(() -> userId).orElseThrow(() -> CscRefusal.invalidRequest("Missing (or invalid type) string parameter userID"));
        return signers.user(wanted).orElseThrow(() -> CscRefusal.invalidRequest("Invalid parameter userID"));
    }

    private CredentialView view(DemoSigner signer) {
        return new CredentialView(signer, List.copyOf(pki.chain(signer.userId())), clock.instant());
    }
}
