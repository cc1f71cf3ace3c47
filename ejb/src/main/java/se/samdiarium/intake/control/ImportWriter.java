package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.samdiarium.audit.AuditLine;
import se.samdiarium.audit.boundary.Audit;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.boundary.Arrivals;
import se.samdiarium.intake.MissingSerials;
import se.samdiarium.intake.RowOutcome;
import se.samdiarium.registry.LegacyOutcome;
import se.samdiarium.registry.LegacyRow;
import se.samdiarium.registry.SerialRange;
import se.samdiarium.registry.SeriesId;
import se.samdiarium.registry.boundary.LegacyEntries;

/** Each method one transaction: what is done to rows, their receipts and the position are committed together. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ImportWriter {

    private final ImportRepository repository;
    private final LegacyEntries register;
    private final Arrivals files;
    private final Audit audit;

    @Inject
    ImportWriter(ImportRepository repository, LegacyEntries register, Arrivals files, Audit audit) {
        this.repository = repository;
        this.register = register;
        this.files = files;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected ImportWriter() {
        this(null, null, null, null);
    }

    /** Enters rows. @return false when the import is no longer at this position */
    public boolean write(ImportWork work, List<ImportRow> rows) {
        if (!repository.lock(work)) {
            return false;
        }
        Map<Integer, ReceivedId> kept = new HashMap<>();
        List<LegacyRow> told = new ArrayList<>();
        for (ImportRow row : rows) {
            if (row.refusal().isEmpty()) {
                row.file().ifPresent(file -> kept.put(row.number(), files.keep(file, work.caller())));
                told.add(withFile(row, kept.get(row.number())));
            }
        }
        Iterator<LegacyOutcome> said = register.write(work.diary(), told).iterator();
        List<Settled> settled = rows.stream().map(row -> row.refusal().map(refusal -> Settled.refused(row.number(), refusal))
                .orElseGet(() -> Settled.of(row, said.next(), false))).toList();
        settled.stream().filter(row -> row.outcome() != RowOutcome.ENTERED && kept.containsKey(row.row()))
                .forEach(row -> files.discard(kept.get(row.row())));
        repository.settle(work, settled);
        audit.done(List.of(new AuditLine(work.caller(), "intake.rows-imported", "%s rows %d-%d".formatted(work.id().trace(),
                rows.getFirst().number(), rows.getLast().number()))));
        return true;
    }

    private static LegacyRow withFile(ImportRow row, ReceivedId file) {
        LegacyRow told = row.row().orElseThrow();
        return file == null ? told : new LegacyRow(told.file(), told.entry().map(entry -> entry.with(file)));
    }

    /** Writes receipts of rows that nothing is done to. @return false when the import is no longer at this position */
    public boolean settle(ImportWork work, List<Settled> rows) {
        if (!repository.lock(work)) {
            return false;
        }
        repository.settle(work, rows);
        return true;
    }

    /** Tells which numbers are missing, explains them if so ordered, and ends the import. @return false when it had ended already */
    public boolean finish(ImportWork work) {
        if (!repository.lock(work)) {
            return false;
        }
        List<MissingSerials> missing = new ArrayList<>();
        repository.serials(work).forEach((place, serials) -> {
            SeriesId series = new SeriesId((UUID) place.getFirst());
            Year year = Year.of((Integer) place.getLast());
            List<SerialRange> ranges = register.missing(series, year, serials);
            boolean declare = !work.dryRun() && work.choices().lostReason().isPresent();
            if (declare) {
                register.declareLost(work.caller(), series, year, ranges, work.choices().lostReason().get());
            }
            if (!work.dryRun()) {
                register.recount(series, year);
            }
            String prefix = ranges.isEmpty() ? "" : register.prefix(series);
            ranges.forEach(range -> missing.add(new MissingSerials(prefix, year.getValue(), range.first(), range.last(), declare)));
        });
        repository.finish(work, missing);
        audit.done(List.of(new AuditLine(work.caller(), "intake.import-ended", work.id().trace())));
        return true;
    }

    /** Notes why the import waits. */
    public void fault(ImportWork work, String fault) {
        repository.fault(work.id(), fault);
    }
}
