package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.access.Caller;
import se.samdiarium.document.FileName;
import se.samdiarium.intake.ImportChoices;
import se.samdiarium.intake.ImportId;
import se.samdiarium.intake.ImportState;
import se.samdiarium.intake.ImportView;
import se.samdiarium.intake.SentFile;
import se.samdiarium.intake.StartImport;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;

/** Takes uploads in and puts imports in the queue. */
@ApplicationScoped
public class ImportOrders {

    private final ImportRepository repository;
    private final ImportKeeper keeper;
    private final ImportViews views;
    private final ImportFiles zips;
    private final int mostRows;
    private final int mostBytes;

    /**
     * @param mostRows  rows of a file; setting {@code samdiarium.import.max-rows}, default 100000. A dry run holds them all in memory, about
     *                  2 kB each
     * @param mostBytes largest CSV, in bytes; setting {@code samdiarium.import.max-csv-bytes}, default 64 MiB
     */
    @Inject
    ImportOrders(ImportRepository repository, ImportKeeper keeper, ImportViews views, ImportFiles zips,
            @ConfigProperty(name = "samdiarium.import.max-rows", defaultValue = "100000") int mostRows,
            @ConfigProperty(name = "samdiarium.import.max-csv-bytes", defaultValue = "67108864") int mostBytes) {
        this.repository = repository;
        this.keeper = keeper;
        this.views = views;
        this.zips = zips;
        this.mostRows = mostRows;
        this.mostBytes = mostBytes;
    }

    /** For the container's proxy. */
    protected ImportOrders() {
        this(null, null, null, null, 0, 0);
    }

    /** Takes the files in and queues the import. */
    public ImportId start(StartImport command, SentFile csv, Optional<SentFile> zip, Caller caller) throws IOException {
        if (!command.dryRun()) {
            repository.requireFree(command.authority());
        }
        FileName name = new FileName(csv.name());
        Optional<FileName> zipName = zip.map(SentFile::name).map(FileName::new);
        byte[] bytes = csv.bytes().readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "document.too-large", mostBytes / (1 << 20));
        }
        CsvFile file = CsvFile.read(bytes, command.encoding(), mostRows);
        UUID source = NewId.next();
        if (zip.isPresent()) {
            zips.keep(source, zip.get().bytes());
        }
        try {
            return keeper.keep(source, new ImportSource(caller.actingRegion(), command.authority(), name.value(), sha256(bytes), file,
                    zipName.map(FileName::value), caller.username()), command, caller);
        } catch (RuntimeException e) {
            zips.remove(source);
            throw e;
        }
    }

    /** Queues the import of what was dry-run. */
    public ImportId enter(ImportView dryRun, ImportChoices choices, Caller caller) {
        if (!dryRun.dryRun() || dryRun.state() != ImportState.DONE) {
            throw new Refusal(Refusal.Kind.CONFLICT, "intake.import-not-dry", dryRun.fileName());
        }
        UUID source = views.source(dryRun.id());
        if (dryRun.zipName().isPresent() && !zips.has(source)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "intake.import-files-gone");
        }
        repository.requireFree(dryRun.authority());
        return repository.addJob(source, dryRun.authority(), caller, false, choices);
    }

    /** Stops the import, if it has not ended; its ZIP goes unless it may still be entered. */
    public void cancel(ImportView view) {
        if (repository.cancel(view.id())) {
            zips.remove(views.source(view.id()));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
