package se.samdiarium.signing.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.ades.ListCopies;
import se.samdiarium.ades.TrustSettings;
import se.samdiarium.ades.TrustStatus;
import se.samdiarium.ades.TrustStore;
import se.samdiarium.ades.TrustedListCache;
import se.samdiarium.demo.trust.TrustService;
import se.samdiarium.demo.trust.TrustServiceSettings;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.TestDatabase;
import se.samdiarium.signing.TrustSnapshotView;
import se.samdiarium.signing.TrustView;
import se.samdiarium.signing.TrustedListView.Condition;

/** With a real PostgreSQL, and real lists of the demo trust service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrustSnapshotsTest {

    private static final Clock CLOCK = Clock.systemUTC();

    private TestDatabase database;
    private TrustSnapshots snapshots;
    private TrustService service;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        database = new TestDatabase();
        snapshots = new TrustSnapshots(database.sql());
        service = TrustService.start(new TrustServiceSettings(folder, 0, "test", "0123456789abcdef0123", List.of(), List.of(), CLOCK));
    }

    @AfterAll
    void close() throws IOException {
        service.close();
        database.close();
    }

    @Test
    @DisplayName("S2.30 the set that was kept last serves after a restart without network and without a folder, as a copy")
    void servesAfterRestart() throws Exception {
        TrustStore before = store();
        TrustStatus good = before.refresh();
        snapshots.keep(good, before.content());
        snapshots.keep(before.refresh(), before.content());

        TrustStatus after = store().status();

        assertThat(after.ready()).isTrue();
        assertThat(after.snapshot()).isEqualTo(good.snapshot());
        TrustView told = TrustViews.of(after, CLOCK.instant());
        assertThat(told.lists()).hasSize(2).allSatisfy(list -> assertThat(list.condition()).isEqualTo(Condition.COPY));
        assertThat(TrustViews.of(good, CLOCK.instant()).lists()).allSatisfy(list -> assertThat(list.condition()).isEqualTo(Condition.FRESH));
        assertThat(snapshots.list(10)).filteredOn(TrustSnapshotView::id, good.snapshot().hex()).singleElement().satisfies(kept -> {
            assertThat(kept.documents()).isEqualTo(2);
            assertThat(kept.anchors()).isEqualTo(good.anchors());
            assertThat(kept.verdicts()).isZero();
        });
    }

    @Test
    @DisplayName("S2.30 a set can be had again byte for byte, and one that was never in use is told")
    void hadAgain() throws Exception {
        TrustStore store = store();
        TrustStatus status = store.refresh();
        snapshots.keep(status, store.content());

        assertThat(snapshots.content(status.snapshot().hex())).hasSize(2).containsEntry(service.lotlUri().toString(),
                store.content().get(service.lotlUri().toString()));
        assertThatThrownBy(() -> snapshots.content("0".repeat(64))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("signing.snapshot-unknown"));
    }

    @Test
    @DisplayName("S2.30 lists expire on the page when their time is over, and are broken when they are not signed by whom they should")
    void conditions() throws Exception {
        TrustStatus good = store().refresh();
        assertThat(TrustViews.of(good, CLOCK.instant().plus(Duration.ofDays(400))).lists())
                .allSatisfy(list -> assertThat(list.condition()).isEqualTo(Condition.EXPIRED));
        TrustStatus foreign = TrustStore.open(new TrustSettings(service.lotlUri(), List.of(service.pki().issuing()), null,
                new LayeredCopies(List.of()), Duration.ofSeconds(5)), CLOCK).refresh();
        assertThat(TrustViews.of(foreign, CLOCK.instant()).lists().getFirst().condition()).isEqualTo(Condition.BROKEN);
    }

    @Test
    @DisplayName("S2.30 a copy is looked for in the database first and in the folder after it")
    void layers(@TempDir Path folder) {
        ListCopies own = new TrustedListCache(folder);
        LayeredCopies copies = new LayeredCopies(List.of(new DatabaseCopies(snapshots), own));
        copies.write("http://only.in.folder/list.xml", new byte[] {1, 2});
        assertThat(copies.read("http://only.in.folder/list.xml")).hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(1, 2));
        assertThat(copies.read("http://nowhere/list.xml")).isEmpty();
    }

    private TrustStore store() throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(service.lotlSignerCertificate())) {
            X509Certificate signer = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            return TrustStore.open(new TrustSettings(service.lotlUri(), List.of(signer), null,
                    new LayeredCopies(List.of(new DatabaseCopies(snapshots))), Duration.ofSeconds(5)), CLOCK);
        }
    }
}
