package se.samdiarium.demo.trust;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** A trust service with one signer per certificate profile, the user id being the profile's name in lower case with a hyphen. */
final class RunningTrustService {

    static final String CLIENT = "samdiarium-test";
    static final String SECRET = "a-secret-for-tests-only";
    static final URI CALLBACK = URI.create("http://127.0.0.1:9/callback");
    static final String PIN = "482913";

    private RunningTrustService() {
    }

    static TrustService in(Path folder, Clock clock) throws IOException {
        return TrustService.start(settings(folder, 0, clock));
    }

    static TrustServiceSettings settings(Path folder, int port, Clock clock) {
        List<DemoSigner> signers = Arrays.stream(CertificateProfile.values())
            .map(profile -> new DemoSigner(userId(profile), "Åsa", "Öberg", "Region Exempel", "999999-0001", PIN, profile)).toList();
        return new TrustServiceSettings(folder, port, CLIENT, SECRET, List.of(CALLBACK), signers, clock);
    }

    static String userId(CertificateProfile profile) {
        return profile.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
