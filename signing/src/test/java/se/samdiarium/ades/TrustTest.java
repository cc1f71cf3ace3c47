package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.demo.trust.CertificateProfile;
import se.samdiarium.demo.trust.TrustService;
import se.samdiarium.demo.trust.list.TrustedLists;

@ExtendWith(TestWorld.Resolver.class)
class TrustTest {

    private static final String PAGE = "<!DOCTYPE html><html><body>Underhåll pågår</body></html>";

    @Test
    @DisplayName("S3.1 loaded lists: ready, with anchors, a time-stamp anchor, dates and a snapshot id")
    void loaded(TestWorld world) {
        TrustStatus status = world.trust.status();

        assertThat(status.ready()).isTrue();
        assertThat(status.anchors()).isEqualTo(2);
        assertThat(status.timeStampAnchors()).isEqualTo(1);
        assertThat(status.snapshot()).isNotNull();
        assertThat(status.problems()).isEmpty();
        assertThat(status.lists()).extracting(TrustStatus.ListState::territory).containsExactly("EU", "SE");
        assertThat(status.lists()).allSatisfy(list -> assertThat(list.nextUpdate()).isAfter(list.issued()));
    }

    @Test
    @DisplayName("V1.3 without any trust list: not ready, verdict undetermined, nobody is asked to sign")
    void noTrust(TestWorld world, @TempDir Path empty) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Path signed = world.sign(base, TestWorld.user(CertificateProfile.QUALIFIED));
        TrustStore none = TrustStore.open(world.trustSettings(empty), TestWorld.CLOCK);
        Verdict verdict = new SignatureValidation(none, world.settings, TestWorld.CLOCK).validate(signed, base);

        assertThat(none.status().ready()).isFalse();
        assertThat(verdict).isInstanceOf(Verdict.Undetermined.class);
        assertThat(verdict.assessment().hasReason("trust.unavailable")).isTrue();
        assertThatThrownBy(() -> new PadesSigning(none, world.settings).prepare(base, world.intent("region-1")))
                .isInstanceOf(TrustUnavailable.class);
    }

    @Test
    @DisplayName("S3.1 lists that have expired: not ready, verdict undetermined, and the status says which")
    void expired(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Path signed = world.sign(base, TestWorld.user(CertificateProfile.QUALIFIED));
        Instant later = world.trust.status().lists().getFirst().nextUpdate().plus(Duration.ofDays(1));
        Clock clock = Clock.fixed(later, ZoneOffset.UTC);
        TrustStore old = TrustStore.open(world.trustSettings(world.folder.resolve("lists")), clock);

        assertThat(old.status().anchors()).isEqualTo(2);
        assertThat(old.status().ready()).isFalse();
        assertThat(old.status().problems()).anyMatch(problem -> problem.contains("expired"));
        assertThat(new SignatureValidation(old, world.settings, clock).validate(signed, base)).isInstanceOf(Verdict.Undetermined.class);
    }

    @Test
    @DisplayName("S3.3 after a restart without network the last good lists are used")
    void restartWithoutNetwork(TestWorld world) {
        TrustStore restarted = TrustStore.open(world.trustSettings(world.folder.resolve("lists")), TestWorld.CLOCK);

        assertThat(restarted.status().ready()).isTrue();
        assertThat(restarted.status().snapshot()).isEqualTo(world.trust.status().snapshot());
    }

    @Test
    @DisplayName("S3.2 a page of HTML, silence, half a list or a list with a changed byte never replaces a good list")
    void badAnswers(TestWorld world, @TempDir Path cache) throws Exception {
        Map<String, byte[]> good = Map.of("/tl/lotl.xml", get(world.service, "/tl/lotl.xml"), "/tl/se.xml", get(world.service, "/tl/se.xml"));
        byte[] html = PAGE.getBytes(StandardCharsets.UTF_8);
        byte[] changed = new String(good.get("/tl/lotl.xml"), StandardCharsets.UTF_8).replaceFirst("Samdiarium", "Samdiarjum")
                .getBytes(StandardCharsets.UTF_8);
        byte[] half = java.util.Arrays.copyOf(good.get("/tl/lotl.xml"), good.get("/tl/lotl.xml").length / 2);
        Lists lists = new Lists(good.get("/tl/lotl.xml"));
        try {
            TrustStore store = TrustStore.open(new TrustSettings(lists.address(), world.lotlSigner(), cache), TestWorld.CLOCK);
            Sha256 snapshot = store.refresh().snapshot();
            assertThat(store.status().problems()).isEmpty();
            for (byte[] bad : List.of(html, new byte[0], half, changed)) {
                lists.answer = bad;
                TrustStatus status = store.refresh();
                assertThat(status.ready()).isTrue();
                assertThat(status.anchors()).isEqualTo(2);
                assertThat(status.snapshot()).isEqualTo(snapshot);
                assertThat(status.problems()).anyMatch(problem -> problem.contains(lists.address().toString()));
            }
            lists.close();
            assertThat(store.refresh().ready()).isTrue();
            assertThat(TrustStore.open(new TrustSettings(lists.address(), world.lotlSigner(), cache), TestWorld.CLOCK).status().snapshot())
                    .isEqualTo(snapshot);
        } finally {
            lists.close();
        }
    }

    @Test
    @DisplayName("S3.2 a list of lists signed by somebody else gives no anchor")
    void foreignSigner(TestWorld world, @TempDir Path cache) {
        TrustSettings settings = new TrustSettings(world.service.lotlUri(), world.service.chain("region-1").getFirst(), cache);
        TrustStatus status = TrustStore.open(settings, TestWorld.CLOCK).refresh();

        assertThat(status.anchors()).isZero();
        assertThat(status.ready()).isFalse();
        assertThat(status.problems()).isNotEmpty();
    }

    @Test
    @DisplayName("S3.2 an older issue of a list, correctly signed, does not replace a newer one")
    void olderIssue(TestWorld world, @TempDir Path folder) throws Exception {
        Clock yesterday = Clock.offset(TestWorld.CLOCK, Duration.ofDays(-1));
        byte[] older;
        int port;
        try (TrustService service = TestWorld.start(folder.resolve("service"), 0, yesterday)) {
            older = get(service, "/tl/lotl.xml");
            port = service.baseUri().getPort();
        }
        try (TrustService service = TestWorld.start(folder.resolve("service"), port, TestWorld.CLOCK)) {
            Lists lists = new Lists(get(service, "/tl/lotl.xml"));
            TrustStore store = TrustStore.open(new TrustSettings(lists.address(), TestWorld.certificate(service.lotlSignerCertificate()),
                    folder.resolve("cache")), TestWorld.CLOCK);
            Sha256 snapshot = store.refresh().snapshot();
            assertThat(store.status().problems()).isEmpty();
            lists.answer = older;
            TrustStatus status = store.refresh();
            lists.close();

            assertThat(status.snapshot()).isEqualTo(snapshot);
            assertThat(status.problems()).singleElement().asString().contains("an older issue");
        }
    }

    @Test
    @DisplayName("S3.2 a newer issue that has expired already does not replace one that has not")
    void expiredIssue(TestWorld world, @TempDir Path folder) throws Exception {
        Instant now = TestWorld.CLOCK.instant();
        Duration age = TrustedLists.VALIDITY.plusDays(10);
        try (TrustService service = TestWorld.start(folder.resolve("service"), 0, Clock.fixed(now.minus(age), ZoneOffset.UTC))) {
            byte[] expired = get(service, "/tl/lotl.xml");
            Lists lists = new Lists(expired);
            TrustSettings settings = new TrustSettings(lists.address(), TestWorld.certificate(service.lotlSignerCertificate()),
                    folder.resolve("copies"));
            Instant then = now.minus(age).plus(Duration.ofDays(1));
            TrustedListLoad first = new TrustedListLoad(settings, new CommonsDataLoader(), List.of());
            TrustSnapshot good = first.load(then);
            assertThat(good.readyAt(then)).isTrue();

            TrustStatus.ListState before = good.lists().getFirst();
            TrustStatus.ListState longer = new TrustStatus.ListState(before.address(), before.territory(), before.sequence(), before.issued(),
                    now.plus(Duration.ofDays(1)), true, before.sha256(), true);
            TrustedListLoad second = new TrustedListLoad(settings, new CommonsDataLoader(), List.of(longer));
            TrustSnapshot after = second.load(now);
            lists.close();

            assertThat(second.problems()).anyMatch(problem -> problem.contains("has expired"));
            assertThat(after.lists().getFirst().fetched()).isFalse();
        }
    }

    @Test
    @DisplayName("S3.4 the documents of a set give the same set again, without network")
    void sameSetFromItsDocuments(TestWorld world) {
        Map<String, byte[]> kept = world.trust.content();
        TrustSettings settings = new TrustSettings(world.service.lotlUri(), List.of(world.lotlSigner()), null, new ListCopies() {
            @Override
            public java.util.Optional<byte[]> read(String address) {
                return java.util.Optional.ofNullable(kept.get(address));
            }

            @Override
            public void write(String address, byte[] list) {
                throw new IllegalStateException("nothing was fetched");
            }
        }, Duration.ofSeconds(1));

        TrustStatus again = TrustStore.open(settings, TestWorld.CLOCK).status();

        assertThat(again.ready()).isTrue();
        assertThat(again.snapshot()).isEqualTo(world.trust.status().snapshot());
        assertThat(again.lists()).noneMatch(TrustStatus.ListState::fetched);
    }

    private static byte[] get(TrustService service, String path) throws IOException {
        try (var in = service.baseUri().resolve(path).toURL().openStream()) {
            return in.readAllBytes();
        }
    }

    /** Publishes a list of lists that a test can spoil. */
    private static final class Lists {
        private final HttpServer server;
        private volatile byte[] answer;

        Lists(byte[] answer) throws IOException {
            this.answer = answer;
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] now = this.answer;
                exchange.sendResponseHeaders(200, now.length == 0 ? -1 : now.length);
                exchange.getResponseBody().write(now);
                exchange.close();
            });
            server.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/lotl.xml");
        }

        void close() {
            server.stop(0);
        }
    }
}
