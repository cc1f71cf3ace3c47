package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samdiarium.document.FileName;
import se.samdiarium.document.boundary.Arrivals;
import se.samdiarium.intake.ImportColumn;
import se.samdiarium.intake.ImportId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.LegacyOutcome;
import se.samdiarium.registry.LegacyRow;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.LegacyEntries;

/** Carries an import out from where it stands, chunk by chunk, until it has ended or is cancelled. */
@ApplicationScoped
public class ImportRun {

    private static final System.Logger LOG = System.getLogger(ImportRun.class.getName());
    /** Rows of one transaction; with files fewer, since each may take a second to read. */
    private static final int CHUNK = 1_000;
    private static final int CHUNK_WITH_FILES = 20;
    private static final Duration FORGOTTEN = Duration.ofDays(7);

    private final ImportRepository repository;
    private final ImportWriter writer;
    private final ImportFiles zips;
    private final Arrivals files;
    private final LegacyEntries register;
    private final Diary diary;

    @Inject
    ImportRun(ImportRepository repository, ImportWriter writer, ImportFiles zips, Arrivals files, LegacyEntries register, Diary diary) {
        this.repository = repository;
        this.writer = writer;
        this.zips = zips;
        this.files = files;
        this.register = register;
        this.diary = diary;
    }

    /** For the container's proxy. */
    protected ImportRun() {
        this(null, null, null, null, null, null);
    }

    /** Ids of the imports that are not finished, the oldest first. */
    public List<ImportId> waiting() {
        return repository.unfinished().stream().map(ImportWork::id).toList();
    }

    /** Carries the import out. A fault stops it where it stands; it goes on at the next call. */
    public void carryOut(ImportId id) {
        Optional<ImportWork> work = repository.unfinished(id);
        try {
            while (work.isPresent()) {
                RowReader reader = new RowReader(work.get().header(), diary.documentTypes());
                if (work.get().dryRun()) {
                    judgeAll(work.get(), reader);
                } else {
                    enterNext(work.get(), reader);
                }
                work = repository.unfinished(id);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, id.trace() + " was interrupted; it goes on from where it stands", e);
            work.ifPresent(stopped -> writer.fault(stopped, String.valueOf(e.getMessage())));
        }
    }

    /** Removes ZIPs that nobody has made an import of for a week. */
    public void removeForgotten(Instant now) {
        zips.removeBefore(now.minus(FORGOTTEN), repository.unfinished().stream().map(ImportWork::source).collect(Collectors.toSet()));
    }

    private void enterNext(ImportWork work, RowReader reader) {
        List<CsvFile.Row> rows = repository.rows(work.source(), work.position(), chunk(work));
        if (rows.isEmpty()) {
            end(work);
            return;
        }
        List<ImportRow> read = rows.stream().map(row -> read(row, reader)).toList();
        boolean needsFiles = read.stream().anyMatch(row -> row.fileName().isPresent());
        List<ImportRow> judged = needsFiles ? judgeFiles(work, read, register.judge(work.diary(), told(read))) : read;
        try {
            enter(work, judged);
        } finally {
            judged.forEach(ImportRun::close);
        }
    }

    private void enter(ImportWork work, List<ImportRow> rows) {
        try {
            writer.write(work, rows);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, work.id().trace() + ": " + rows.size() + " rows could not be entered together; each is tried by itself", e);
            enterSingly(work, rows);
        }
    }

    private void enterSingly(ImportWork from, List<ImportRow> rows) {
        ImportWork work = from;
        for (ImportRow row : rows) {
            boolean current;
            try {
                current = writer.write(work, List.of(row));
            } catch (RuntimeException e) {
                String incident = UUID.randomUUID().toString();
                LOG.log(Level.ERROR, work.id().trace() + " row " + row.number() + ", incident " + incident, e);
                current = writer.settle(work, List.of(Settled.refused(row.number(),
                        new Refusal(e, Refusal.Kind.UNAVAILABLE, "intake.import-row-failed", incident))));
            }
            if (!current) {
                return;
            }
            work = work.at(row.number());
        }
    }

    /** All rows at once, since each is judged after those before it; nothing is written but receipts. */
    private void judgeAll(ImportWork work, RowReader reader) {
        List<ImportRow> rows = repository.rows(work.source(), 0, Integer.MAX_VALUE).stream().map(row -> read(row, reader)).toList();
        List<LegacyOutcome> said = register.judge(work.diary(), told(rows));
        int next = 0;
        ImportWork at = work;
        for (int from = 0; from < rows.size(); from += chunk(work)) {
            List<ImportRow> slice = rows.subList(from, Math.min(rows.size(), from + chunk(work)));
            List<LegacyOutcome> ofSlice = said.subList(next, next + told(slice).size());
            next += ofSlice.size();
            if (slice.getLast().number() > work.position()) {
                if (!settle(at, slice, ofSlice)) {
                    return;
                }
                at = at.at(slice.getLast().number());
            }
        }
        end(at);
    }

    private boolean settle(ImportWork work, List<ImportRow> slice, List<LegacyOutcome> said) {
        List<ImportRow> judged = judgeFiles(work, slice, said);
        judged.forEach(ImportRun::close);
        List<Settled> settled = new ArrayList<>();
        int next = 0;
        for (ImportRow row : judged) {
            LegacyOutcome outcome = row.row().isPresent() ? said.get(next++) : null;
            settled.add(row.refusal().map(refusal -> Settled.refused(row.number(), refusal)).orElseGet(() -> Settled.of(row, outcome, true)));
        }
        return writer.settle(work, settled);
    }

    private void end(ImportWork work) {
        if (writer.finish(work) && !work.dryRun()) {
            zips.remove(work.source());
        }
    }

    private static int chunk(ImportWork work) {
        return work.hasZip() ? CHUNK_WITH_FILES : CHUNK;
    }

    private static List<LegacyRow> told(List<ImportRow> rows) {
        return rows.stream().flatMap(row -> row.row().stream()).toList();
    }

    private static ImportRow read(CsvFile.Row row, RowReader reader) {
        try {
            return ImportRow.read(row.number(), reader.read(row.cells()), reader.cell(row.cells(), ImportColumn.FILE));
        } catch (Refusal refusal) {
            return ImportRow.refused(row.number(), refusal);
        }
    }

    /** Judges the files of the rows that are to be entered. */
    private List<ImportRow> judgeFiles(ImportWork work, List<ImportRow> rows, List<LegacyOutcome> said) {
        List<ImportRow> judged = new ArrayList<>();
        int next = 0;
        try (ImportFiles.Zip zip = work.hasZip() ? zips.zip(work.source()) : null) {
            for (ImportRow row : rows) {
                LegacyOutcome outcome = row.row().isPresent() ? said.get(next++) : null;
                judged.add(row.fileName().isPresent() && outcome instanceof LegacyOutcome.Entered ? judgeFile(work, row, zip) : row);
            }
            return judged;
        } catch (IOException e) {
            judged.forEach(ImportRun::close);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            judged.forEach(ImportRun::close);
            throw e;
        }
    }

    private ImportRow judgeFile(ImportWork work, ImportRow row, ImportFiles.Zip zip) throws IOException {
        String name = row.fileName().orElseThrow();
        try {
            if (zip == null) {
                throw new Refusal(Refusal.Kind.INVALID, "intake.import-file-missing", name);
            }
            try (InputStream bytes = zip.open(name)) {
                return row.with(files.judge(bytes, new FileName(ImportFiles.Zip.last(name))));
            }
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
                throw refusal;
            }
            return work.choices().withoutFileOk() ? row.withoutFile(refusal)
                    : new ImportRow(row.number(), row.row(), row.fileName(), Optional.of(refusal), Optional.empty(), Optional.empty());
        }
    }

    private static void close(ImportRow row) {
        try {
            row.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Staged bytes could not be removed; they go at a later start", e);
        }
    }
}
