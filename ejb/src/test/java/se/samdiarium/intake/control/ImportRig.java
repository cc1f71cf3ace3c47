package se.samdiarium.intake.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;
import se.samdiarium.audit.AuditLine;
import se.samdiarium.audit.boundary.Audit;
import se.samdiarium.document.boundary.ArrivalsOnDisk;
import se.samdiarium.document.boundary.NewDocumentsOnDisk;
import se.samdiarium.document.control.FilesOnDisk;
import se.samdiarium.intake.ImportChoices;
import se.samdiarium.intake.ImportId;
import se.samdiarium.intake.ImportView;
import se.samdiarium.intake.RowReceipt;
import se.samdiarium.intake.SentFile;
import se.samdiarium.intake.StartImport;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.OutboxEvent;
import se.samdiarium.platform.TestDatabase;
import se.samdiarium.platform.boundary.Outbox;
import se.samdiarium.registry.SeriesId;
import se.samdiarium.registry.boundary.LegacyEntries;
import se.samdiarium.registry.boundary.LegacyEntriesOverJdbc;
import se.samdiarium.registry.control.LegacyRegisterOverJdbc;
import se.samdiarium.registry.control.NumberSeries;

/** An authority of its own with a series RS, the import with its own hands over a real database, and a place to kill it. */
final class ImportRig {

    static final RegionCode UPPSALA = new RegionCode("03");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneId.of("Europe/Stockholm"));
    static final String HEADER = "Diarienummer;Ärendemening;Ärende öppnat;Handlingsnummer;Handlingens rubrik;Riktning;Handlingstyp;Datum;"
            + "Avsändare/mottagare;Anteckning;Fil;Handläggare;Status\n";

    /** The server is dead. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    final TestDatabase database;
    final AuthorityId authority;
    final SeriesId series;
    final Caller caller;
    final ImportOrders orders;
    final ImportViews views;
    final ImportRun run;
    final FilesOnDisk files;
    final LegacyEntries register;
    final NumberSeries numbers;
    /** Chunks that are written before the server dies; none: it lives. */
    Optional<Integer> chunksLeft = Optional.empty();
    boolean diesBeforeCommit;

    ImportRig(TestDatabase database, Path root) throws IOException {
        this.database = database;
        UUID account = UUID.randomUUID();
        this.authority = new AuthorityId(UUID.randomUUID());
        this.series = new SeriesId(UUID.randomUUID());
        this.caller = new Caller(account, "registrator", "Registrator", Optional.of(UPPSALA), Set.of(Role.REGISTRAR));
        prepare(account);
        this.files = new FilesOnDisk(root.resolve("content"), database.sql(), CLOCK, 400_000);
        this.register = LegacyEntriesOverJdbc.of(LegacyRegisterOverJdbc.of(database.sql(),
                NewDocumentsOnDisk.of(files, database.sql(), CLOCK),
                new SilentOutbox(), CLOCK), LegacyRegisterOverJdbc.count(database.sql(), CLOCK));
        this.numbers = LegacyRegisterOverJdbc.numbers(database.sql());
        ImportRepository repository = new ImportRepository(database.sql(), CLOCK);
        ImportFiles zips = new ImportFiles(Optional.of(root.resolve("zips").toString()), "", 10_000_000);
        this.views = new ImportViews(database.sql());
        this.orders = new ImportOrders(repository, new ImportKeeper(repository), views, zips, 20_000, 20_000_000);
        this.run = new ImportRun(repository, new Writer(repository), zips, ArrivalsOnDisk.of(files), register,
                LegacyEntriesOverJdbc.types(database.sql()));
    }

    private void prepare(UUID account) {
        database.sql().insert("account", List.of(Map.of("id", account, "username", "u" + account.toString().substring(0, 8), "display_name", "R",
                "region_code", UPPSALA, "password_hash", "x", "active", true, "created_at", CLOCK.instant())));
        String own = authority.toString().replaceAll("[^a-f]", "").toUpperCase(Locale.ROOT) + "XYZXYZ";
        database.sql().insert("authority", List.of(Map.of("id", authority, "region_code", UPPSALA, "name", "N" + authority, "prefix",
                own.substring(0, 6))));
        database.sql().insert("series", List.of(Map.of("id", series, "authority_id", authority, "prefix", "RS", "number_form",
                "{prefix} {year}-{serial:5}")));
    }

    ImportId order(String csv, boolean dryRun, ImportChoices choices, Map<String, byte[]> zip) {
        try {
            return orders.start(new StartImport(authority, dryRun, choices, Optional.empty()),
                    new SentFile("diarium.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))),
                    zip.isEmpty() ? Optional.empty() : Optional.of(new SentFile("filer.zip", new ByteArrayInputStream(zip(zip)))), caller);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Orders the rows under the usual heading and carries the import out. */
    ImportView runNow(String... rows) {
        return carryOut(order(HEADER + String.join("\n", rows), false, ImportChoices.CAUTIOUS, Map.of()));
    }

    ImportView dryRun(String... rows) {
        return carryOut(order(HEADER + String.join("\n", rows), true, ImportChoices.CAUTIOUS, Map.of()));
    }

    ImportView carryOut(ImportId id) {
        run.carryOut(id);
        return views.view(id, UPPSALA);
    }

    List<RowReceipt> receipts(ImportView view) {
        return views.receipts(view.id(), 0, 500);
    }

    List<String> told(ImportView view) {
        return receipts(view).stream().map(receipt -> receipt.row() + " " + receipt.outcome() + receipt.code().map(code -> " " + code).orElse(""))
                .toList();
    }

    long cases() {
        return database.count("select count(*) from case_file where authority_id = ?1", authority.value());
    }

    long entries() {
        return database.count("select count(*) from diary_entry where authority_id = ?1", authority.value());
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** In transactions of the test database; dies when told to. */
    private final class Writer extends ImportWriter {

        Writer(ImportRepository repository) {
            super(repository, register, ArrivalsOnDisk.of(files), new SilentAudit());
        }

        @Override
        public boolean write(ImportWork work, List<ImportRow> rows) {
            if (chunksLeft.isPresent() && chunksLeft.get() == 0 && !diesBeforeCommit) {
                throw new Crash();
            }
            boolean[] written = new boolean[1];
            database.inTransaction(() -> {
                written[0] = super.write(work, rows);
                if (chunksLeft.isPresent() && chunksLeft.get() == 0) {
                    throw new Crash();
                }
            });
            chunksLeft = chunksLeft.map(left -> left - 1);
            return written[0];
        }

        @Override
        public boolean settle(ImportWork work, List<Settled> rows) {
            boolean[] written = new boolean[1];
            database.inTransaction(() -> written[0] = super.settle(work, rows));
            return written[0];
        }

        @Override
        public boolean finish(ImportWork work) {
            boolean[] written = new boolean[1];
            database.inTransaction(() -> written[0] = super.finish(work));
            return written[0];
        }
    }

    private static final class SilentAudit extends Audit {
        @Override
        public void done(List<AuditLine> lines) {
            // The audit trail has its own tests.
        }
    }

    private static final class SilentOutbox extends Outbox {
        @Override
        public void append(List<OutboxEvent> events) {
            // The outbox has its own tests.
        }
    }
}
