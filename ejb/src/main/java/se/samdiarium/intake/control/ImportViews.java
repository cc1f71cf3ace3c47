package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.samdiarium.access.RegionCode;
import se.samdiarium.intake.ImportChoices;
import se.samdiarium.intake.ImportColumn;
import se.samdiarium.intake.ImportId;
import se.samdiarium.intake.ImportState;
import se.samdiarium.intake.ImportView;
import se.samdiarium.intake.MissingSerials;
import se.samdiarium.intake.RowOutcome;
import se.samdiarium.intake.RowReceipt;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryId;

/** Imports and receipts as shown and downloaded, always through the eyes of a region. */
@ApplicationScoped
public class ImportViews {

    private static final int PORTION = 5_000;
    private static final String VIEW = """
            select j.id, j.authority_id, s.file_name, s.zip_name, s.encoding, j.dry_run, j.reviewed, j.without_file_ok, j.lost_reason, j.state,
                   s.row_count, j.entered, j.known, j.refused, j.created_at, j.begun_at, j.ended_at, j.started_by, j.fault
            from import_job j join import_source s on s.id = j.source_id where j.region_code = ?1""";
    private static final String RECEIPTS = """
            select c.row_no, r.cells, c.outcome, c.code, c.facts, c.case_id, c.entry_id
            from import_receipt c join import_job j on j.id = c.job_id join import_row r on r.source_id = j.source_id and r.row_no = c.row_no
            where c.job_id = ?1""";

    private final Sql sql;

    @Inject
    ImportViews(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected ImportViews() {
        this(null);
    }

    /** The region's imports, the newest first. */
    public List<ImportView> latest(RegionCode region, int most) {
        return sql.rows(VIEW + " order by j.created_at desc, j.id limit ?2", region.value(), most).map(row -> view(row, List.of())).toList();
    }

    /**
     * One import of the region.
     *
     * @throws Refusal {@code intake.import-unknown}
     */
    public ImportView view(ImportId id, RegionCode region) {
        List<MissingSerials> missing = sql.rows("""
                select prefix, year, first_serial, last_serial, declared from import_missing where job_id = ?1 order by 1, 2, 3""", id.value())
                .map(row -> new MissingSerials((String) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue(), (Boolean) row[4])).toList();
        return sql.rows(VIEW + " and j.id = ?2", region.value(), id.value()).findFirst().map(row -> view(row, missing))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "intake.import-unknown", id));
    }

    /** Source of an import that has been found. */
    public UUID source(ImportId id) {
        return sql.values(UUID.class, "select source_id from import_job where id = ?1", id.value()).findFirst().orElseThrow();
    }


    /** Receipts, those that want attention first. */
    public List<RowReceipt> receipts(ImportId id, int offset, int size) {
        RowReader reader = reader(id);
        String order = " order by case c.outcome when 'REFUSED' then 0 when 'WITHOUT_FILE' then 1 else 2 end, c.row_no offset ?2 limit ?3";
        return sql.rows(RECEIPTS + order, id.value(), offset, size).map(row -> receipt(row, reader)).toList();
    }

    /** All receipts in the order of the file, then the missing numbers, as CSV; text that a spreadsheet would take for a formula is quoted. */
    public void writeReceipts(ImportView view, Locale locale, Writer out) throws IOException {
        boolean swedish = "sv".equals(locale.getLanguage());
        RowReader reader = reader(view.id());
        CSVPrinter csv = printer(out, ';');
        csv.printRecord(swedish ? List.of("Rad", "Diarienummer", "Handlingsnummer", "Rubrik", "Utfall", "Kod", "Förklaring")
                : List.of("Row", "Diary number", "Document number", "Title", "Outcome", "Code", "Explanation"));
        int last = 0;
        List<RowReceipt> portion;
        do {
            portion = sql.rows(RECEIPTS + " and c.row_no > ?2 order by c.row_no limit ?3", view.id().value(), last, PORTION)
                    .map(row -> receipt(row, reader)).toList();
            for (RowReceipt one : portion) {
                csv.printRecord(one.row(), safe(one.number()), safe(one.entryNumber()), safe(one.title()), one.outcome().word(locale),
                        one.code().orElse(""), safe(one.sentence(locale)));
                last = one.row();
            }
        } while (portion.size() == PORTION);
        for (MissingSerials missing : view.missing()) {
            csv.printRecord("", missing.text(), "", "", missing.declared() ? swedish ? "Förklarat förlorat" : "Declared lost"
                    : swedish ? "Saknas" : "Missing", "", "");
        }
        csv.flush();
    }

    /** Rows that were refused or not reached, as they were written, to be mended and imported again. */
    public void writeLeft(ImportId id, Writer out) throws IOException {
        Object[] source = sql.rows("""
                select s.header, s.delimiter from import_job j join import_source s on s.id = j.source_id where j.id = ?1""", id.value())
                .findFirst().orElseThrow();
        CSVPrinter csv = printer(out, ((String) source[1]).charAt(0));
        csv.printRecord(ImportRepository.list((String) source[0]));
        int last = 0;
        List<Object[]> portion;
        do {
            portion = sql.rows("""
                    select r.row_no, r.cells from import_job j join import_row r on r.source_id = j.source_id
                    left join import_receipt c on c.job_id = j.id and c.row_no = r.row_no
                    where j.id = ?1 and r.row_no > ?2 and (c.outcome is null or c.outcome = 'REFUSED') order by r.row_no limit ?3""",
                    id.value(), last, PORTION).toList();
            for (Object[] row : portion) {
                csv.printRecord(ImportRepository.list((String) row[1]));
                last = ((Number) row[0]).intValue();
            }
        } while (portion.size() == PORTION);
        csv.flush();
    }

    /** A file with all headings and one example. */
    public void writeTemplate(Writer out) throws IOException {
        CSVPrinter csv = printer(out, ';');
        csv.printRecord(Stream.of(ImportColumn.values()).map(ImportColumn::heading).toList());
        csv.printRecord(Stream.of(ImportColumn.values()).map(ImportColumn::example).toList());
        csv.flush();
    }

    private static CSVPrinter printer(Writer out, char delimiter) throws IOException {
        out.write('\uFEFF');
        return new CSVPrinter(out, CSVFormat.RFC4180.builder().setDelimiter(delimiter).get());
    }

    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private RowReader reader(ImportId id) {
        String header = sql.values(String.class, "select s.header from import_job j join import_source s on s.id = j.source_id where j.id = ?1",
                id.value()).findFirst().orElseThrow();
        return new RowReader(ImportRepository.list(header), List.of());
    }

    private static RowReceipt receipt(Object[] row, RowReader reader) {
        List<String> cells = ImportRepository.list((String) row[1]);
        String title = reader.cell(cells, ImportColumn.TITLE).or(() -> reader.cell(cells, ImportColumn.CASE_TITLE)).orElse("");
        return new RowReceipt(((Number) row[0]).intValue(), reader.cell(cells, ImportColumn.NUMBER).orElse(""),
                reader.cell(cells, ImportColumn.ENTRY_NUMBER).orElse(""), title, RowOutcome.valueOf((String) row[2]),
                Optional.ofNullable((String) row[3]), row[4] == null ? List.of() : ImportRepository.list((String) row[4]),
                Optional.ofNullable((UUID) row[5]).map(CaseId::new), Optional.ofNullable((UUID) row[6]).map(EntryId::new));
    }

    private static ImportView view(Object[] row, List<MissingSerials> missing) {
        return new ImportView(new ImportId((UUID) row[0]), new AuthorityId((UUID) row[1]), (String) row[2], Optional.ofNullable((String) row[3]),
                (String) row[4], (Boolean) row[5], new ImportChoices((Boolean) row[6], (Boolean) row[7], Optional.ofNullable((String) row[8])),
                ImportState.valueOf((String) row[9]), ((Number) row[10]).intValue(), new ImportView.Counts(((Number) row[11]).intValue(),
                        ((Number) row[12]).intValue(), ((Number) row[13]).intValue()),
                new ImportView.Times(Column.instant(row[14]), Optional.ofNullable(Column.instant(row[15])),
                        Optional.ofNullable(Column.instant(row[16]))),
                (String) row[17], Optional.ofNullable((String) row[18]), missing);
    }
}
