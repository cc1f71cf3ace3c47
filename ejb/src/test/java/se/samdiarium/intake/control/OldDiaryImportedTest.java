package se.samdiarium.intake.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.intake.ImportChoices;
import se.samdiarium.intake.ImportId;
import se.samdiarium.intake.ImportState;
import se.samdiarium.intake.ImportView;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.TestDatabase;

@DisplayName("An old diary is imported")
class OldDiaryImportedTest {

    private static final String FIRST = "RS 2015-00002;Ambulansflyg;2015-01-07;1;"
            + "Remiss;Inkommen;Remissmissiv;2015-01-07;Socialdepartementet;;;Karin;Beslutat";
    private static final String SECOND = "RS 2015-00002;;;2;Svar;Utgående;Remissvar;2015-02-01;Socialdepartementet;\"en; anteckning\";;;";
    private static final String FOREIGN = "LS/842/2014;Färdtjänst;2014-05-05;;;;;;;;;;";

    private static TestDatabase database;
    private ImportRig rig;

    @BeforeAll
    static void start() throws IOException {
        database = new TestDatabase();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void prepare(@TempDir Path root) throws IOException {
        rig = new ImportRig(database, root);
    }

    @Test
    @DisplayName("I2.1 I2.9 rows become imported, unpublished cases and entries with what they told")
    void rowsBecomeEntries() {
        ImportView done = rig.runNow(FIRST, SECOND, FOREIGN);
        assertThat(rig.told(done)).containsExactly("2 ENTERED", "3 ENTERED", "4 ENTERED");
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(row("select number, title, origin, state, handler, published, entries, serial, year, "
                + "(opened_at at time zone 'Europe/Stockholm')::date from case_file where authority_id = ?1 and title like 'Amb%'"))
                .isEqualTo("RS 2015-00002|Ambulansflyg|IMPORTED|DECIDED|Karin|false|2|2|2015|2015-01-07");
        assertThat(row("select number, series_id, serial, state from case_file where authority_id = ?1 and title like 'Fär%'"))
                .isEqualTo("LS/842/2014|null|null|CLOSED");
        assertThat(row("select number, title, direction, type_code, date, correspondent, note, imported, published, late, registered_on, version "
                + "from diary_entry where authority_id = ?1 and number = 2"))
                .isEqualTo("2|Svar|OUTGOING|REMISSVAR|2015-02-01|Socialdepartementet|en; anteckning|true|false|false|2015-02-01|1");
        assertThat(database.count("select count(*) from reference_key k join case_file c on c.id = k.case_id "
                + "where c.authority_id = ?1 and k.key = '2015 2'", rig.authority.value())).isEqualTo(1);
    }

    @Test
    @DisplayName("I2.9 published when the titles have been reviewed")
    void publishedWhenReviewed() {
        rig.carryOut(rig.order(ImportRig.HEADER + FIRST, false, new ImportChoices(true, false, Optional.empty()), Map.of()));
        assertThat(row("select c.published, e.published from case_file c join diary_entry e on e.case_id = c.id where c.authority_id = ?1"))
                .isEqualTo("true|true");
    }

    @Test
    @DisplayName("I2.1 a dry run judges as the run does and enters nothing")
    void dryRunEntersNothing() {
        String[] rows = {FIRST, SECOND, SECOND, "RS 2015-2;Annat;2015-01-07;;;;;;;;;;", FOREIGN, FIRST.replace("2015-01-07;1", "2099-01-01;1")};
        ImportView dry = rig.dryRun(rows);
        assertThat(rig.cases() + rig.entries()).isZero();
        List<String> foretold = rig.told(dry);
        assertThat(foretold).containsExactly("5 REFUSED registry.legacy-number-taken", "7 REFUSED registry.date-in-future", "2 READY", "3 READY",
                "4 KNOWN", "6 READY");
        assertThat(rig.told(rig.runNow(rows))).containsExactlyElementsOf(foretold.stream().map(line -> line.replace("READY", "ENTERED")).toList());
        assertThat(dry.missing()).extracting(range -> range.text()).containsExactly("RS 2015: 1");
    }

    @Test
    @DisplayName("I2.1 I2.2 every refused row says why, the others go in, and the refused ones come back as they were")
    void refusedRows() throws IOException {
        String[] bad = {
            ";Utan nummer;2015-01-01;;;;;;;;;;", "abc;Utan siffra;2015-01-01;;;;;;;;;;", "RS 2027-1;I framtiden;2015-01-01;;;;;;;;;;",
            "RS 2015-1000000;För högt;2015-01-01;;;;;;;;;;", "RS 2015-3;;2015-01-01;;;;;;;;;;", "RS 2015-4;Utan dag;;;;;;;;;;;",
            "RS 2015-5;Om 19811218-9876;2015-01-01;;;;;;;;;;", "RS 2015-6;x;2015-13-01;;;;;;;;;;",
            "RS 2015-7;x;2015-01-01;0;R;In;Remissvar;2015-01-01;;;;;",
            "RS 2015-8;x;2015-01-01;1;R;Hit;Remissvar;2015-01-01;;;;;", "RS 2015-9;x;2015-01-01;1;R;In;Brev;2015-01-01;;;;;",
            "RS 2015-10;x;2015-01-01;1;;In;Remissvar;2015-01-01;;;;;", "RS 2015-11;för få", "RS 2015-12;a\u0001b;2015-01-01;;;;;;;;;;",
            "RS 2015-13;x;2015-01-01;1;R;In;Remissvar;2015-01-01;" + "k".repeat(201) + ";;;;",
            "RS 2015-14;x;2015-01-01;;;;;;;;;" + "h".repeat(81) + ";",
            "RS 2015-15;x;2015-01-01;1;R;In;Remissvar;2015-01-01;;;saknas.pdf;;", "RS 2015-16;x;2015-01-01;;;;;;;;;;Klart"};
        ImportView done = rig.runNow(IntStream.range(0, bad.length * 2)
                .mapToObj(i -> i % 2 == 0 ? bad[i / 2] : FOREIGN.replace("842", "" + i)).toArray(String[]::new));
        assertThat(done.counts()).isEqualTo(new ImportView.Counts(bad.length, 0, bad.length));
        assertThat(rig.receipts(done).stream().limit(bad.length).map(receipt -> receipt.code().orElseThrow())).containsExactly(
                "registry.legacy-number-invalid", "registry.legacy-number-invalid", "registry.legacy-year-in-future",
                "registry.legacy-serial-too-high",
                "registry.title-missing", "registry.legacy-opened-missing", "registry.personal-number", "intake.import-value",
                "registry.legacy-entry-number-invalid", "intake.import-value", "intake.import-value",
                "intake.import-cell-missing", "intake.import-cells",
                "intake.import-control-character", "registry.correspondent-too-long", "registry.legacy-handler-too-long",
                "intake.import-file-missing",
                "intake.import-value");
        rig.receipts(done).stream().limit(bad.length).forEach(receipt -> {
            assertThat(receipt.sentence(Locale.of("sv"))).isNotBlank().doesNotContain("{0}");
            assertThat(receipt.sentence(Locale.ENGLISH)).isNotBlank();
        });
        StringWriter left = new StringWriter();
        rig.views.writeLeft(done.id(), left);
        assertThat(left.toString().lines().skip(1).map(line -> line.replaceFirst("^\"\"", ""))).containsExactly(bad);
        assertThat(rig.numbers.all()).isNotEmpty();
        assertThat(database.count("select coalesce(max(last_serial), 0) from series_year where series_id = ?1", rig.series.value())).isZero();
    }

    @Test
    @DisplayName("I2.4 the same file again changes nothing, also when the title was amended meanwhile; other content at the same number is refused")
    void sameFileAgain() {
        ImportView first = rig.runNow(FIRST, SECOND, FOREIGN);
        long cases = rig.cases();
        long entries = rig.entries();
        assertThat(rig.told(rig.runNow(FIRST, SECOND, FOREIGN))).containsExactly("2 KNOWN", "3 KNOWN", "4 KNOWN");
        rig.receipts(first).stream().filter(receipt -> receipt.entry().isPresent()).forEach(receipt -> {
            database.sql().insert("register_change", List.of(Map.of("case_id", receipt.file().orElseThrow(),
                    "entry_id", receipt.entry().orElseThrow(),
                    "field", "title", "before_value", receipt.title(), "after_value", "Ändrad", "changed_at", ImportRig.CLOCK.instant(),
                    "changed_by", "x", "reason", "y")));
            database.sql().update("update diary_entry set title = 'Ändrad' where id = ?1", receipt.entry().orElseThrow().value());
        });
        assertThat(rig.told(rig.runNow(FIRST, SECOND, FOREIGN))).containsExactly("2 KNOWN", "3 KNOWN", "4 KNOWN");
        assertThat(rig.told(rig.runNow(FIRST.replace("Remiss;", "Annat;"), FIRST.replace("Ambulansflyg", "Annat"))))
                .containsExactly("2 REFUSED registry.legacy-entry-number-taken", "3 REFUSED registry.legacy-case-differs");
        assertThat(rig.cases()).isEqualTo(cases);
        assertThat(rig.entries()).isEqualTo(entries);
    }

    @Test
    @DisplayName("I2.3 killed between chunks or within one, it goes on after the last rows committed")
    void killedAndResumed() {
        int rows = 4_321;
        ImportId id = rig.order(ImportRig.HEADER + rows(1, rows), false, ImportChoices.CAUTIOUS, Map.of());
        for (boolean within : new boolean[] {false, true, true}) {
            rig.chunksLeft = Optional.of(1);
            rig.diesBeforeCommit = within;
            assertThatThrownBy(() -> rig.run.carryOut(id)).isInstanceOf(ImportRig.Crash.class);
        }
        ImportView stopped = rig.views.view(id, ImportRig.UPPSALA);
        assertThat(stopped.state()).isEqualTo(ImportState.RUNNING);
        assertThat(stopped.counts().entered()).isEqualTo(3_000).isEqualTo((int) rig.entries());
        rig.chunksLeft = Optional.empty();
        ImportView done = rig.carryOut(id);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.counts()).isEqualTo(new ImportView.Counts(rows, 0, 0));
        assertThat(rig.entries()).isEqualTo(rows);
        assertThat(database.count("select count(*) from import_receipt where job_id = ?1", id.value())).isEqualTo(rows);
        assertThat(database.count("select count(*) from (select case_id, number from diary_entry where authority_id = ?1 group by 1, 2 "
                + "having count(*) > 1) x", rig.authority.value())).isZero();
    }

    @Test
    @DisplayName("I2.3 cancelled, it stops; what was not reached can be downloaded")
    void cancelled() throws IOException {
        ImportId id = rig.order(ImportRig.HEADER + rows(1, 1_500), false, ImportChoices.CAUTIOUS, Map.of());
        rig.chunksLeft = Optional.of(1);
        assertThatThrownBy(() -> rig.run.carryOut(id)).isInstanceOf(ImportRig.Crash.class);
        rig.orders.cancel(rig.views.view(id, ImportRig.UPPSALA));
        assertThat(rig.carryOut(id).state()).isEqualTo(ImportState.CANCELLED);
        StringWriter left = new StringWriter();
        rig.views.writeLeft(id, left);
        assertThat(left.toString().lines()).hasSize(501);
        assertThat(rig.entries()).isEqualTo(1_000);
    }

    @Test
    @DisplayName("I2.5 the series goes on after the highest imported number; a number we have issued is taken")
    void seriesGoesOn() {
        rig.runNow(row(40), row(7), "RS 2026-00012;I år;2026-01-05;;;;;;;;;;");
        assertThat(next(2015)).isEqualTo(41);
        long drawn = next(2026);
        assertThat(drawn).isEqualTo(13);
        issue(drawn);
        assertThat(rig.told(rig.runNow("RS 2026-00013;Vårt eget;2026-02-01;;;;;;;;;;", "rs 2026-013;Vårt eget;2026-02-01;;;;;;;;;;",
                "RS 2026-00011;Luckan;2026-01-04;;;;;;;;;;"))).containsExactly("2 REFUSED registry.legacy-number-taken",
                "3 REFUSED registry.legacy-number-taken", "4 ENTERED");
        assertThat(next(2026)).isEqualTo(14);
    }

    @Test
    @DisplayName("I2.6 missing numbers are told and explained only on order, once")
    void missingNumbers() {
        ImportView told = rig.runNow(row(2), row(5), row(6), row(9));
        assertThat(told.missing()).extracting(range -> range.text()).containsExactly("RS 2015: 1", "RS 2015: 3–4", "RS 2015: 7–8");
        assertThat(explanations()).isZero();
        ImportView declared = rig.carryOut(rig.order(ImportRig.HEADER + row(2), false,
                new ImportChoices(false, false, Optional.of("Pärmen förkom 1998")), Map.of()));
        assertThat(declared.missing()).hasSize(3).allMatch(range -> range.declared());
        assertThat(explanations()).isEqualTo(3);
        assertThat(rig.runNow(row(2)).missing()).isEmpty();
    }

    @Test
    @DisplayName("I2.7 files are judged and kept with their rows; a refused one refuses its row, or by choice leaves it without file")
    void files() {
        Map<String, byte[]> zip = Map.of("2015/brev.txt", "Ett brev".getBytes(StandardCharsets.UTF_8), "tom.txt", new byte[0]);
        String csv = ImportRig.HEADER + String.join("\n", file(1, "Brev.txt"), file(2, "tom.txt"), file(3, "finnsinte.txt"));
        ImportView dry = rig.carryOut(rig.order(csv, true, ImportChoices.CAUTIOUS, zip));
        assertThat(rig.told(dry)).containsExactly("3 REFUSED document.empty", "4 REFUSED intake.import-file-missing", "2 READY");
        assertThat(database.count("select count(*) from received_file")).isZero();
        ImportView strict = rig.carryOut(rig.orders.enter(dry, ImportChoices.CAUTIOUS, rig.caller));
        assertThat(rig.told(strict)).containsExactly("3 REFUSED document.empty", "4 REFUSED intake.import-file-missing", "2 ENTERED");
        ImportView lenient = rig.carryOut(rig.order(csv, false, new ImportChoices(false, true, Optional.empty()), zip));
        assertThat(rig.told(lenient)).containsExactly("3 WITHOUT_FILE document.empty", "4 WITHOUT_FILE intake.import-file-missing", "2 KNOWN");
        assertThat(row("select count(*), count(document_id), count(sha256) from diary_entry where authority_id = ?1")).isEqualTo("3|1|1");
        assertThat(database.count("select count(*) from received_file")).isZero();
        assertThatThrownBy(() -> rig.orders.enter(dry, ImportChoices.CAUTIOUS, rig.caller)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("intake.import-files-gone"));
    }

    @Test
    @DisplayName("I2.2 I2.6 the receipts are a table with the missing numbers last; what a spreadsheet would run is text")
    void receiptsAsTable() throws IOException {
        ImportView done = rig.runNow(FIRST, "=1+1;Formel;2015-01-01;;;;;;;;;;", "RS 2015-9;Om 19811218-9876;2015-01-01;;;;;;;;;;");
        StringWriter out = new StringWriter();
        rig.views.writeReceipts(done, Locale.of("sv"), out);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(1)).isEqualTo("2;RS 2015-00002;1;Remiss;Importerad;;");
        assertThat(lines.get(2)).startsWith("3;'=1+1;;Formel;Importerad");
        assertThat(lines.get(3)).startsWith("4;RS 2015-9;;").contains("Avvisad;registry.personal-number;");
        assertThat(lines.getLast()).isEqualTo("\"\";RS 2015: 1;;;Saknas;;");
    }

    @Test
    @DisplayName("I2.3 the last chunks of many take no longer than the first")
    void timeGrowsWithTheRowsOnly() {
        long first = timeOf(rows(1, 5_000));
        long last = timeOf(rows(5_001, 10_000));
        assertThat(last).as("ns for the second 5 000 rows after %d ns for the first", first).isLessThan(first * 4);
    }

    private long timeOf(String rows) {
        ImportId id = rig.order(ImportRig.HEADER + rows, false, ImportChoices.CAUTIOUS, Map.of());
        long began = System.nanoTime();
        assertThat(rig.carryOut(id).counts()).isEqualTo(new ImportView.Counts(5_000, 0, 0));
        long time = System.nanoTime() - began;
        System.getLogger("import").log(System.Logger.Level.INFO, "{0} rows/s", Math.round(5_000 / (time / 1e9)));
        return time;
    }

    private static String rows(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(OldDiaryImportedTest::row).collect(Collectors.joining("\n"));
    }

    private static String row(int serial) {
        return "RS 2015-%05d;Ärende %d;2015-03-02;1;Handling %d;Inkommen;Remissvar;2015-03-02;Avsändare;;;;".formatted(serial, serial, serial);
    }

    private static String file(int serial, String name) {
        return row(serial).replace("Avsändare;;;", "Avsändare;;" + name + ";");
    }

    private long next(int year) {
        long[] drawn = new long[1];
        database.inTransaction(() -> drawn[0] = rig.numbers.next(rig.series, Year.of(year), 1));
        return drawn[0];
    }

    private void issue(long serial) {
        database.sql().update("""
                insert into case_file (id, authority_id, region_code, series_id, year, serial, number, title, opened_at, opened_by,
                    entries, version)
                values (gen_random_uuid(), ?1, '03', ?2, 2026, ?3, ?4, 'Vårt eget', ?5, 'x', 0, 1)""",
                rig.authority.value(), rig.series.value(), serial, "RS 2026-%05d".formatted(serial), ImportRig.CLOCK.instant());
    }

    private long explanations() {
        return database.count("select count(*) from number_explanation where series_id = ?1 and year = 2015", rig.series.value());
    }

    private String row(String query) {
        return database.sql().rows(query, rig.authority.value()).map(row -> Arrays.stream(row).map(String::valueOf)
                .collect(Collectors.joining("|"))).findFirst().orElseThrow();
    }
}
