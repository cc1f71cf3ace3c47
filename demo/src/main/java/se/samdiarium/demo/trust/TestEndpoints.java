package se.samdiarium.demo.trust;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import se.samdiarium.demo.trust.http.HttpDoor;
import se.samdiarium.demo.trust.http.Reply;
import se.samdiarium.demo.trust.http.Request;

/**
 * What tests of the assembled system need of a trust service in a process of its own; there only when it was started so.
 * <ul>
 * <li>{@code POST /faults/NAME}, {@code DELETE /faults/NAME}: switches a {@link Fault}; {@code DELETE /faults/all} all of them off;
 * <li>{@code POST /clock/INSTANT}, {@code DELETE /clock}: what is stamped and answered is of this time, and goes on from there; until deleted
 * <li>{@code GET /waiting}: how many requests wait because it is {@linkplain Fault#SLOW slow};
 * <li>{@code GET /chain/USER}: the certificates, each as Base64 of DER, one a line;
 * <li>{@code POST /sign/USER/HASH}: signs a SHA-256 in hexadecimal as a card would; answers Base64 of the DER value.
 * </ul>
 */
final class TestEndpoints {

    private static final String FAULTS = "/faults/";
    private static final String CHAIN = "/chain/";
    private static final String CLOCK = "/clock/";
    private static final String SIGN = "/sign/";
    private static final Duration SLOWER_THAN_PATIENCE = Duration.ofSeconds(20);

    private final TrustService service;
    private final MovableClock clock;

    TestEndpoints(TrustService service, MovableClock clock) {
        this.service = service;
        this.clock = clock;
    }

    void routes(HttpDoor door) {
        service.faults().delay(SLOWER_THAN_PATIENCE);
        door.route("POST " + FAULTS + "*", request -> switched(request, service.faults()::switchOn));
        door.route("DELETE " + FAULTS + "*", request -> switched(request, service.faults()::switchOff));
        door.route("POST " + CLOCK + "*", this::moved);
        door.route("DELETE /clock", request -> {
            clock.back();
            return Reply.text(200, clock.instant().toString());
        });
        door.route("GET /waiting", request -> Reply.text(200, String.valueOf(service.faults().waiting())));
        door.route("GET " + CHAIN + "*", this::chain);
        door.route("POST " + SIGN + "*", this::sign);
    }

    private static Reply switched(Request request, Consumer<Fault> how) {
        String name = request.rawPath().substring(FAULTS.length());
        List<Fault> faults = "all".equals(name) ? List.of(Fault.values()) : List.of(Fault.valueOf(name.toUpperCase(Locale.ROOT)));
        faults.forEach(how);
        return Reply.text(200, faults.toString());
    }

    private Reply moved(Request request) {
        clock.moveTo(Instant.parse(request.rawPath().substring(CLOCK.length())));
        return Reply.text(200, clock.instant().toString());
    }

    private Reply chain(Request request) throws IOException {
        StringBuilder text = new StringBuilder();
        for (X509Certificate certificate : service.chain(request.rawPath().substring(CHAIN.length()))) {
            try {
                text.append(Base64.getEncoder().encodeToString(certificate.getEncoded())).append('\n');
            } catch (CertificateEncodingException e) {
                throw new IOException(e);
            }
        }
        return Reply.text(200, text.toString());
    }

    private Reply sign(Request request) {
        String[] parts = request.rawPath().substring(SIGN.length()).split("/");
        return Reply.text(200, Base64.getEncoder().encodeToString(service.signDigest(parts[0], HexFormat.of().parseHex(parts[1]))));
    }
}
