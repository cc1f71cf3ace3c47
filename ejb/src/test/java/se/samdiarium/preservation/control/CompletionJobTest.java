package se.samdiarium.preservation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.preservation.CompletionView;
import se.samdiarium.preservation.DistributionView;
import se.samdiarium.publishing.VeraPdf;
import se.samdiarium.signing.Dossier;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;

/** With a real PostgreSQL; packing is played. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompletionJobTest {

    private PreservationWorld world;
    private CompletionRecords records;
    private PlayedSigning signing;
    private CompletionJob job;
    private final List<RegionCode> letters = new ArrayList<>();

    @BeforeAll
    void open() throws IOException {
        world = new PreservationWorld();
    }

    @AfterAll
    void close() throws IOException {
        world.close();
    }

    @BeforeEach
    void begin() {
        world.database.sql().update("delete from distribution");
        world.database.sql().update("delete from completion");
        world.database.sql().update("delete from preserved_document");
        world.registered.clear();
        world.audited.clear();
        world.deposits.broken = false;
        letters.clear();
        signing = new PlayedSigning(world);
        records = new CompletionRecords(world.database.sql(), world.clock);
        CompletionLetters post = new CompletionLetters() {
            @Override
            public int send(RoundView round, RegionCode region) {
                letters.add(region);
                return 1;
            }
        };
        CompletionFiling filing = new CompletionFiling(records, new PreservedRecords(world.database.sql(), world.deposits, world.clock),
                world.deposits, world.diary(), post, world.audit()) {
            @Override
            public void completed(Dossier dossier, Deposits.Made made) {
                world.database.inTransaction(() -> super.completed(dossier, made));
            }
        };
        job = new CompletionJob(signing, records, filing, world.deposits, new Regions());
    }

    private static final class Regions extends Organisation {
        @Override
        public List<RegionView> regions() {
            return List.of(new RegionView(PreservationWorld.HOST, "Region Uppsala", "232100-0024", "Mellersta"),
                    new RegionView(PreservationWorld.GOTLAND, "Region Gotland", "212000-0803", "Södra"));
        }
    }

    @Test
    @DisplayName("B1.1 B1.4 a completed round gets certificate and package, registered, shared, with a letter and a receipt for each region; once")
    void once() {
        RoundId round = signing.completeRound();
        for (int times = 0; times < 3; times++) {
            job.run();
        }
        CompletionView done = records.view(round).orElseThrow();
        assertThat(done.completedAt()).contains(world.clock.instant());
        assertThat(signing.packed).isEqualTo(1);
        assertThat(world.registered).containsExactly("Intyg om undertecknande: Avtal åäö", "Avtalspaket: Avtal åäö");
        assertThat(world.audited).containsExactly("preservation.completed");
        assertThat(letters).containsExactly(PreservationWorld.HOST, PreservationWorld.GOTLAND);
        Set<RegionCode> all = Set.of(PreservationWorld.HOST, PreservationWorld.GOTLAND);
        assertThat(world.deposits.shared).containsEntry(done.pack().orElseThrow(), all).containsEntry(done.certificate().orElseThrow(), all);
        assertThat(new String(world.deposits.bytes(done.pack().orElseThrow(), 1), StandardCharsets.UTF_8))
                .contains("avtal", "03", "09", "intyg-om-undertecknande.pdf");
        assertThat(world.deposits.bytes(done.certificate().orElseThrow(), 1)).asString(StandardCharsets.UTF_8).isEqualTo("stämplat intyg");
        assertThat(done.copies()).extracting(DistributionView::region, DistributionView::letters)
                .containsExactly(tuple(PreservationWorld.HOST, 1),
                        tuple(PreservationWorld.GOTLAND, 1));
        assertThat(world.database.count("select count(*) from preserved_document where round_id = ?1", round.value())).isEqualTo(3);
    }

    @Test
    @DisplayName("B1.4 the first who opens a region's copy stands in the receipt")
    void receipt() {
        RoundId round = signing.completeRound();
        job.run();
        records.opened(round, PreservationWorld.GOTLAND, "Bo Ek");
        Instant first = world.clock.instant();
        world.clock.advance(Duration.ofHours(1));
        records.opened(round, PreservationWorld.GOTLAND, "Eva Alm");
        assertThat(records.view(round).orElseThrow().copies()).filteredOn(copy -> copy.openedAt().isPresent()).singleElement().satisfies(copy -> {
            assertThat(copy.region()).isEqualTo(PreservationWorld.GOTLAND);
            assertThat(copy.openedBy()).contains("Bo Ek");
            assertThat(copy.openedAt()).contains(first);
        });
    }

    @Test
    @DisplayName("B1.1 a server killed while the copies are handed out has handed out none, keeps its certificate, and goes on from there")
    void killedInBetween() {
        RoundId round = signing.completeRound();
        world.deposits.broken = true;
        job.run();
        CompletionView half = records.view(round).orElseThrow();
        assertThat(half.completedAt()).isEmpty();
        assertThat(half.pack()).isEmpty();
        assertThat(half.copies()).isEmpty();
        assertThat(half.fault()).hasValueSatisfying(fault -> assertThat(fault).contains("Oväntat fel"));
        DocumentId certificate = half.certificate().orElseThrow();
        world.deposits.broken = false;
        job.run();
        assertThat(records.view(round).orElseThrow().completedAt()).as("not before its time").isEmpty();
        world.clock.advance(Duration.ofMinutes(2));
        job.run();
        assertThat(records.view(round).orElseThrow()).satisfies(done -> {
            assertThat(done.completedAt()).isPresent();
            assertThat(done.certificate()).contains(certificate);
            assertThat(done.fault()).isEmpty();
            assertThat(done.copies()).hasSize(2);
        });
    }

    @Test
    @DisplayName("B1.1 without seal or trust service the package waits, says why, and each try waits longer than the one before")
    void waits() {
        RoundId round = signing.completeRound();
        signing.refusal = new Refusal(Refusal.Kind.UNAVAILABLE, "signing.service-unavailable", "samdiarium.seal.keystore");
        job.run();
        Duration first = Duration.between(world.clock.instant(), records.view(round).orElseThrow().nextTry());
        world.clock.advance(first.plusSeconds(1));
        job.run();
        CompletionView waiting = records.view(round).orElseThrow();
        assertThat(waiting.fault()).hasValueSatisfying(fault -> assertThat(fault).contains("Underskriftstjänsten svarar inte", "seal"));
        assertThat(Duration.between(world.clock.instant(), waiting.nextTry())).isGreaterThan(first);
        assertThat(records.stuck()).isEqualTo(1);
        assertThat(world.registered).containsExactly("Intyg om undertecknande: Avtal åäö");
    }

    @Test
    @DisplayName("B1.1 the certificate of 21 regions with long names, accepted on as many days, is still one page, and names each")
    void certificateOfAll(@TempDir Path folder) throws Exception {
        List<RegionCode> all = IntStream.rangeClosed(1, 21).mapToObj("%02d"::formatted).map(RegionCode::new).toList();
        signing.completeRound(all, all.stream().map(code -> code.value().repeat(32)).toList());
        Path file = folder.resolve("intyg.pdf");
        new CertificateText(signing.complete.getFirst(), code -> "Region Jämtland Härjedalen nummer " + code).write(file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(all).allSatisfy(code -> assertThat(text).contains("nummer " + code));
        }
    }

    @Test
    @DisplayName("B1.1 the certificate is one page of PDF/A that tells who signed for which region, when and at what level")
    void certificate(@TempDir Path folder) throws Exception {
        signing.completeRound();
        Path file = folder.resolve("intyg.pdf");
        new CertificateText(signing.complete.getFirst(), code -> code.equals(PreservationWorld.HOST) ? "Region Uppsala" : "Region <Gotland> & {x}")
                .write(file);
        VeraPdf.assertKeepsPdfA3u(Files.readAllBytes(file));
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Avtal åäö", "Region Uppsala", "Region <Gotland> & {x}", "Åsa Öberg, Regiondirektör", "2026-11-21 10:30:00",
                    "Kvalificerad underskrift", "c".repeat(64));
            String metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("pdfaid").contains("3");
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }
}
