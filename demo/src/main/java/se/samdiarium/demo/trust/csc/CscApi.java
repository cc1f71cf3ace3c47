package se.samdiarium.demo.trust.csc;

import jakarta.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import se.samdiarium.demo.trust.Fault;
import se.samdiarium.demo.trust.Faults;
import se.samdiarium.demo.trust.TrustServiceSettings;
import se.samdiarium.demo.trust.http.Endpoint;
import se.samdiarium.demo.trust.http.HttpDoor;
import se.samdiarium.demo.trust.http.Reply;
import se.samdiarium.demo.trust.http.Request;
import se.samdiarium.demo.trust.http.Template;
import se.samdiarium.demo.trust.pki.DemoPki;

/**
 * Remote signing over the Cloud Signature Consortium's API v2.0.0.2: {@code /csc/v2/info, credentials/list, credentials/info,
 * signatures/signHash} and {@code oauth2/authorize, oauth2/token}; the last two also without {@code /csc/v2}, for clients that expect them at the
 * root. Codes live ten minutes and are used once.
 */
public final class CscApi {

    private static final String BASE = "/csc/v2";
    private final TrustServiceSettings settings;
    private final DemoPki pki;
    private final Faults faults;
    private final URI baseUri;

    /** @param baseUri of the whole service, without slash at the end */
    public CscApi(TrustServiceSettings settings, DemoPki pki, Faults faults, URI baseUri) {
        this.settings = settings;
        this.pki = pki;
        this.faults = faults;
        this.baseUri = baseUri;
    }

    /** Adds the endpoints to the door. */
    public void routes(HttpDoor door) {
        ExpiringStore<AuthorizationCode> codes = new ExpiringStore<>(settings.clock(), Duration.ofMinutes(10));
        Accesses accesses = new Accesses(settings.clock());
        AuthorizeEndpoint authorize = new AuthorizeEndpoint(settings, codes);
        TokenEndpoint token = new TokenEndpoint(settings, codes, accesses);
        CredentialEndpoints credentials = new CredentialEndpoints(new Signers(settings.signers()), pki, accesses, settings.clock());
        SignHashEndpoint signHash = new SignHashEndpoint(pki, accesses, faults);
        door.route("POST " + BASE + "/info", api(this::info));
        door.route("POST " + BASE + "/credentials/list", api(credentials::list));
        door.route("POST " + BASE + "/credentials/info", api(credentials::info));
        door.route("POST " + BASE + "/signatures/signHash", api(signHash::answer));
        for (String prefix : List.of(BASE, "")) {
            door.route("POST " + prefix + "/oauth2/token", api(token::answer));
            door.route("GET " + prefix + "/oauth2/authorize", authorize::show);
            door.route("POST " + prefix + "/oauth2/authorize", authorize::answer);
        }
        String style = Template.beside(CscApi.class, "style.css").text();
        door.route("GET /oauth2/style.css", request -> Reply.bytes("text/css; charset=utf-8", style.getBytes(StandardCharsets.UTF_8)));
        String logo = Template.beside(CscApi.class, "logo.svg").text();
        door.route("GET /logo.svg", request -> Reply.bytes("image/svg+xml", logo.getBytes(StandardCharsets.UTF_8)));
        door.route("GET /", request -> SigningPage.home());
    }

    private Endpoint api(Function<Request, Reply> endpoint) {
        return request -> {
            if (faults.isOn(Fault.HTTP_429)) {
                return new CscRefusal(429, "too_many_requests", "Switched on by a test.").reply().header("Retry-After", "1");
            }
            faults.waitIf(Fault.SLOW);
            try {
                return endpoint.apply(request);
            } catch (CscRefusal refusal) {
                return refusal.reply();
            }
        };
    }

    private Reply info(Request request) {
        JsonBody.of(request);
        return Reply.json(200, Json.createObjectBuilder()
            .add("specs", "2.0.0.2")
            .add("name", DemoPki.PROVIDER_NAME)
            .add("logo", baseUri + "/logo.svg")
            .add("region", "SE")
            .add("lang", "sv-SE")
            .add("description", "TEST. Testtjänst – inga rättsligt giltiga underskrifter")
            .add("authType", Json.createArrayBuilder().add("oauth2code").add("oauth2client"))
            .add("oauth2", baseUri + BASE)
            .add("methods", Json.createArrayBuilder().add("oauth2/authorize").add("oauth2/token")
                .add("credentials/list").add("credentials/info").add("signatures/signHash"))
            .add("signAlgorithms", Json.createObjectBuilder().add("algos", Json.createArrayBuilder().add(SigningScope.ECDSA_SHA256)))
            .add("asynchronousOperationMode", false)
            .add("validationInfo", false)
            .build().toString());
    }
}
