package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;
import se.samdiarium.intake.ImportChoices;
import se.samdiarium.intake.ImportId;
import se.samdiarium.intake.MissingSerials;
import se.samdiarium.intake.RowOutcome;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.LegacyOutcome;

/** Imports and their rows in the database: what drives them. */
@ApplicationScoped
@Transactional
public class ImportRepository {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final String WORK = """
            select j.id, j.source_id, j.authority_id, j.region_code, j.account_id, j.started_by, j.dry_run, j.reviewed, j.without_file_ok,
                   j.lost_reason, s.header, s.zip_name is not null, j.position
            from import_job j join import_source s on s.id = j.source_id where j.state in ('WAITING', 'RUNNING')""";

    private final Sql sql;
    private final Clock clock;

    @Inject
    ImportRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ImportRepository() {
        this(null, null);
    }

    /** Keeps the rows of a file, as written. */
    public void addSource(UUID id, ImportSource source) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("region_code", source.region());
        row.put("authority_id", source.authority());
        row.put("file_name", source.fileName());
        row.put("sha256", source.sha256());
        row.put("encoding", source.csv().encoding().charset().name());
        row.put("delimiter", String.valueOf(source.csv().delimiter()));
        row.put("header", json(source.csv().header()));
        row.put("zip_name", source.zipName().orElse(null));
        row.put("row_count", source.csv().rows().size());
        row.put("uploaded_at", clock.instant());
        row.put("uploaded_by", source.by());
        sql.insert("import_source", List.of(row));
        List<CsvFile.Row> rows = source.csv().rows();
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            sql.insert("import_row", rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)).stream()
                    .map(one -> Map.<String, Object>of("source_id", id, "row_no", one.number(), "cells", json(one.cells()))).toList());
        }
    }

    /** Puts an import in the queue. */
    public ImportId addJob(UUID source, AuthorityId authority, Caller caller, boolean dryRun, ImportChoices choices) {
        UUID id = NewId.next();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("source_id", source);
        row.put("region_code", caller.actingRegion());
        row.put("authority_id", authority);
        row.put("account_id", caller.account());
        row.put("started_by", caller.username());
        row.put("dry_run", dryRun);
        row.put("reviewed", choices.reviewed());
        row.put("without_file_ok", choices.withoutFileOk());
        row.put("lost_reason", choices.lostReason().orElse(null));
        row.put("state", "WAITING");
        row.put("position", 0);
        row.put("entered", 0);
        row.put("known", 0);
        row.put("refused", 0);
        row.put("created_at", clock.instant());
        sql.insert("import_job", List.of(row));
        return new ImportId(id);
    }

    /**
     * Refuses while rows are being entered, or wait to be, in the authority's diary. Until the transaction ends nobody else passes here.
     *
     * @throws Refusal {@code intake.import-running}
     */
    public void requireFree(AuthorityId authority) {
        sql.values(UUID.class, "select id from authority where id = ?1 for no key update", authority.value());
        boolean busy = sql.values(UUID.class, "select id from import_job where authority_id = ?1 and not dry_run and state in ('WAITING', 'RUNNING')",
                authority.value()).findFirst().isPresent();
        if (busy) {
            throw new Refusal(Refusal.Kind.CONFLICT, "intake.import-running");
        }
    }

    /** The unfinished imports, the oldest first. */
    public List<ImportWork> unfinished() {
        return sql.rows(WORK + " order by j.created_at, j.id").map(ImportRepository::work).toList();
    }

    /** The import as it stands, while it is not finished. */
    public Optional<ImportWork> unfinished(ImportId id) {
        return sql.rows(WORK + " and j.id = ?1", id.value()).map(ImportRepository::work).findFirst();
    }

    /** Rows after this one. */
    public List<CsvFile.Row> rows(UUID source, int after, int most) {
        return sql.rows("select row_no, cells from import_row where source_id = ?1 and row_no > ?2 order by row_no limit ?3", source, after, most)
                .map(row -> new CsvFile.Row(((Number) row[0]).intValue(), list((String) row[1]))).toList();
    }

    /** Locks the import until the transaction ends; false when it is cancelled, or another server has come further with it. */
    public boolean lock(ImportWork work) {
        return sql.values(Object.class, """
                select id from import_job where id = ?1 and position = ?2 and state in ('WAITING', 'RUNNING') for update""",
                work.id().value(), work.position()).findFirst().isPresent();
    }

    /** Writes receipts and moves the position past their rows. The import must be locked. */
    public void settle(ImportWork work, List<Settled> rows) {
        sql.insert("import_receipt", rows.stream().map(row -> receipt(work, row)).toList());
        sql.update("""
                update import_job set position = ?2, entered = entered + ?3, known = known + ?4, refused = refused + ?5, state = 'RUNNING',
                    begun_at = coalesce(begun_at, ?6), fault = null where id = ?1""",
                work.id().value(), rows.getLast().row(), (int) rows.stream().filter(row -> row.outcome() != RowOutcome.KNOWN
                        && row.outcome() != RowOutcome.REFUSED).count(), count(rows, RowOutcome.KNOWN), count(rows, RowOutcome.REFUSED),
                clock.instant());
    }

    private static int count(List<Settled> rows, RowOutcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** Every row has its receipt. */
    public void finish(ImportWork work, List<MissingSerials> missing) {
        sql.insert("import_missing", missing.stream().map(range -> Map.<String, Object>of("job_id", work.id().value(), "prefix", range.prefix(),
                "year", range.year(), "first_serial", range.first(), "last_serial", range.last(), "declared", range.declared())).toList());
        sql.update("update import_job set state = 'DONE', ended_at = ?2, begun_at = coalesce(begun_at, ?2), fault = null where id = ?1",
                work.id().value(), clock.instant());
    }

    /** The serials of the import's rows by series and year; those that are planned only when it is a dry run. */
    public Map<List<Object>, List<Long>> serials(ImportWork work) {
        Map<List<Object>, List<Long>> serials = new LinkedHashMap<>();
        sql.rows("""
                select distinct series_id, year, serial from import_receipt where job_id = ?1 and serial is not null
                order by series_id, year, serial""",
                work.id().value()).forEach(row -> serials.computeIfAbsent(List.of(row[0], ((Number) row[1]).intValue()), key -> new ArrayList<>())
                        .add(((Number) row[2]).longValue()));
        return serials;
    }

    /** Stops the import. @return whether it was unfinished */
    public boolean cancel(ImportId id) {
        return sql.update("update import_job set state = 'CANCELLED', ended_at = ?2 where id = ?1 and state in ('WAITING', 'RUNNING')", id.value(),
                clock.instant()) == 1;
    }

    /** Notes why the import waits. */
    public void fault(ImportId id, String fault) {
        sql.update("update import_job set fault = ?2 where id = ?1", id.value(), fault.substring(0, Math.min(fault.length(), 500)));
    }

    private static Map<String, Object> receipt(ImportWork work, Settled settled) {
        Map<String, Object> row = new LinkedHashMap<>();
        Optional<LegacyOutcome.Place> real = settled.place().filter(place -> !work.dryRun());
        row.put("job_id", work.id());
        row.put("row_no", settled.row());
        row.put("outcome", settled.outcome());
        row.put("code", settled.refusal().map(refusal -> refusal.code()).orElse(null));
        row.put("facts", settled.refusal().map(refusal -> json(refusal.facts().stream().map(String::valueOf).toList())).orElse(null));
        row.put("case_id", real.map(LegacyOutcome.Place::file).orElse(null));
        row.put("entry_id", real.flatMap(LegacyOutcome.Place::entry).orElse(null));
        row.put("series_id", settled.place().flatMap(LegacyOutcome.Place::serial).map(place -> place.series()).orElse(null));
        row.put("year", settled.place().flatMap(LegacyOutcome.Place::serial).map(place -> place.year().getValue()).orElse(null));
        row.put("serial", settled.place().flatMap(LegacyOutcome.Place::serial).map(place -> place.serial()).orElse(null));
        return row;
    }

    private static ImportWork work(Object[] row) {
        RegionCode region = new RegionCode((String) row[3]);
        Caller caller = new Caller((UUID) row[4], (String) row[5], (String) row[5], Optional.of(region), Set.of(Role.REGISTRAR));
        return new ImportWork(new ImportId((UUID) row[0]), (UUID) row[1], new AuthorityId((UUID) row[2]), region, caller, (Boolean) row[6],
                new ImportChoices((Boolean) row[7], (Boolean) row[8], Optional.ofNullable((String) row[9])), list((String) row[10]),
                (Boolean) row[11], ((Number) row[12]).intValue());
    }

    /** Texts as a JSON array. */
    static String json(List<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(text -> array.add(text.replace("\0", "\uFFFD")));
        return array.build().toString();
    }

    /** The texts of a JSON array. */
    static List<String> list(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonString::getString);
        }
    }
}
