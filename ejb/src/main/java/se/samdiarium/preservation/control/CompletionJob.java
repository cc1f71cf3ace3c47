package se.samdiarium.preservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.FileName;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.RefusalText;
import se.samdiarium.preservation.CompletionView;
import se.samdiarium.signing.Dossier;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.boundary.Dossiers;

/**
 * Wraps up rounds all have signed. Files are made outside any transaction and filed in a short one; what was filed is seen at the next run, so
 * that a server that was killed goes on where it was.
 */
@ApplicationScoped
public class CompletionJob {

    private static final Locale SWEDISH = Locale.of("sv");
    private static final System.Logger LOG = System.getLogger(CompletionJob.class.getName());
    private static final String PDF = "application/pdf";
    private static final String ASIC_E = "application/vnd.etsi.asic-e+zip";

    private final Dossiers dossiers;
    private final CompletionRecords records;
    private final CompletionFiling filing;
    private final Deposits deposits;
    private final Organisation organisation;

    @Inject
    CompletionJob(Dossiers dossiers, CompletionRecords records, CompletionFiling filing, Deposits deposits, Organisation organisation) {
        this.dossiers = dossiers;
        this.records = records;
        this.filing = filing;
        this.deposits = deposits;
        this.organisation = organisation;
    }

    /** For the container's proxy. */
    protected CompletionJob() {
        this(null, null, null, null, null);
    }

    /** Takes up rounds that have become complete, and goes on with those that are not wrapped up. */
    public void run() {
        dossiers.complete().stream().filter(round -> !records.begun(round)).forEach(records::begin);
        records.due().forEach(this::wrapUp);
    }

    private void wrapUp(RoundId round) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("completion");
            wrapUp(dossiers.dossier(round), folder);
        } catch (Refusal refusal) {
            records.failed(round, RefusalText.of(refusal, SWEDISH).paragraph());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, round.trace() + " could not be wrapped up; it is tried again", e);
            records.failed(round, "Oväntat fel (%s). Serverns logg säger mer.".formatted(e.getClass().getSimpleName()));
        } finally {
            remove(folder);
        }
    }

    private void wrapUp(Dossier dossier, Path folder) throws IOException {
        RoundView round = dossier.round();
        CompletionView state = records.view(round.id()).orElseThrow();
        if (state.certificate().isEmpty()) {
            CertificateText text = new CertificateText(dossier, names());
            Path file = folder.resolve("intyg.pdf");
            text.write(file);
            Path sealed = folder.resolve("sealed.pdf");
            Path made = dossiers.seal(file, "Intyg om fullbordat undertecknande", sealed) ? sealed : file;
            filing.certificate(dossier, new Deposits.Made(made, new FileName("intyg-om-undertecknande.pdf"), PDF, List.of(text.plain())));
            state = records.view(round.id()).orElseThrow();
        }
        Path pack = folder.resolve("avtalspaket.asice");
        pack(dossier, state, folder, pack);
        filing.completed(dossier, new Deposits.Made(pack, new FileName("avtalspaket.asice"), ASIC_E, List.of("Avtalspaket " + round.title())));
    }

    private void pack(Dossier dossier, CompletionView state, Path folder, Path target) throws IOException {
        RoundView round = dossier.round();
        Path base = copy(deposits.open(round.document(), round.version(), round.host()), folder.resolve("base.pdf"));
        Map<RegionCode, Path> counterparts = new LinkedHashMap<>();
        for (Dossier.Signed part : dossier.counterparts()) {
            OpenedVersion signed = deposits.open(part.document(), part.version(), round.host());
            counterparts.put(part.region(), copy(signed, folder.resolve(part.region() + (signed.version().isPdf() ? ".pdf" : ".asice"))));
        }
        Path certificate = copy(deposits.open(state.certificate().orElseThrow(), 1, round.host()), folder.resolve("certificate.pdf"));
        dossiers.pack(dossier, base, counterparts, Map.of("intyg-om-undertecknande.pdf", certificate), target);
    }

    private static Path copy(OpenedVersion opened, Path target) throws IOException {
        try (opened) {
            return Files.copy(opened.file(), target);
        }
    }

    private Function<RegionCode, String> names() {
        Map<RegionCode, String> names = organisation.regions().stream().collect(Collectors.toMap(RegionView::code, RegionView::name));
        return code -> names.getOrDefault(code, code.value());
    }

    private static void remove(Path folder) {
        if (folder != null) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                LOG.log(Level.WARNING, "Working files are left in " + folder, e);
            }
        }
    }
}
