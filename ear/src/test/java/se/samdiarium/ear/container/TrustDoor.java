package se.samdiarium.ear.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the demo trust service does for tests: signs as its signers do on a card of their own, and lives in another time. */
final class TrustDoor {

    private static final Pattern COMMON_NAME = Pattern.compile("CN=([^,]+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base = URI.create(System.getenv("SAMDIARIUM_CSC_BASE_URI")).resolve("/");

    void moveTo(Instant time) {
        send(HttpRequest.newBuilder(base.resolve("clock/" + time)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    void back() {
        send(HttpRequest.newBuilder(base.resolve("clock")).DELETE());
    }

    /** The signing certificate of this signer, DER. */
    byte[] certificate(String user) {
        return Base64.getDecoder().decode(send(HttpRequest.newBuilder(base.resolve("chain/" + user)).GET()).lines().findFirst().orElseThrow());
    }

    /** Given names and surname in the certificate. */
    String name(String user) {
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificate(user)));
            Matcher name = COMMON_NAME.matcher(certificate.getSubjectX500Principal().getName());
            if (!name.find()) {
                throw new IllegalStateException("no common name: " + certificate.getSubjectX500Principal());
            }
            return name.group(1);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** ECDSA over the SHA-256, DER. */
    byte[] sign(String user, byte[] sha256) {
        return Base64.getDecoder().decode(send(HttpRequest.newBuilder(base.resolve("sign/" + user + "/" + HexFormat.of().formatHex(sha256)))
                .POST(HttpRequest.BodyPublishers.noBody())));
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
