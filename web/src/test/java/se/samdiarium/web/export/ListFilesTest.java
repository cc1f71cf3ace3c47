package se.samdiarium.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.web.export.TableHead.Heading;

@DisplayName("A list as a file")
class ListFilesTest {

    private static final TableHead HEAD = new TableHead("Diarium – Region Åmål & <Ö>",
            List.of("Riktning: Inkommen", "2 rader · uttagen 2025-03-14 12:00"),
            List.of(new Heading("Nummer", 18, true), new Heading("Rubrik", 40, true), new Heading("Datum", 12, true),
                    new Heading("Registrerad", 17, true), new Heading("Handlingar", 10, false)),
            List.of("Sida ", " av ", ""), Locale.of("sv", "SE"));

    private interface Opening {
        TableFile open(ByteArrayOutputStream out) throws IOException;
    }

    @Test
    @DisplayName("CSV is UTF-8 with a byte order mark, semicolons, CR LF, and quotes where a cell needs them (RFC 4180)")
    void csv() throws IOException {
        byte[] file = written(out -> new CsvFile(out, HEAD), line("Säg \"hej\"; sedan\nmer"));
        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(file, StandardCharsets.UTF_8).substring(1)).isEqualTo("Nummer;Rubrik;Datum;Registrerad;Handlingar\r\n"
                + "RS 2025-00001-1;\"Säg \"\"hej\"\"; sedan\nmer\";2025-03-14;2025-03-14 09:05;4\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://a\")", "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1"})
    @DisplayName("R3.9 a text that a spreadsheet would take for a formula is made text in CSV, and is text in Excel")
    void formulas(String evil) throws IOException {
        String csv = new String(written(out -> new CsvFile(out, HEAD), line(evil)), StandardCharsets.UTF_8);
        String cell = csv.substring(csv.indexOf("-1;") + 3);
        assertThat(cell.startsWith("'") || cell.startsWith("\"'")).as(cell).isTrue();
        try (XSSFWorkbook book = opened(written(out -> new XlsxFile(out, HEAD), line(evil)))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getCellType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    @DisplayName("R3.9 an ordinary text is not touched, and neither is a number below zero")
    void ordinaryTextStays() throws IOException {
        assertThat(new String(written(out -> new CsvFile(out, HEAD), line("Svar = ja - nej")), StandardCharsets.UTF_8)).contains(";Svar = ja - nej;");
        assertThat(new String(written(out -> new CsvFile(out, HEAD), List.of(new Cell.Count(-3))), StandardCharsets.UTF_8)).contains("\r\n-3\r\n");
    }

    @Test
    @DisplayName("Excel opened again: dates are dates, numbers numbers, the head is frozen, the filter covers all lines, also those past memory")
    void excel() throws IOException {
        List<Cell> line = line("Åtgärd");
        try (XSSFWorkbook book = opened(written(out -> new XlsxFile(out, HEAD), java.util.Collections.nCopies(450, line)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(450);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:E451");
            XSSFRow row = sheet.getRow(450);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("Åtgärd");
            assertThat(DateUtil.isCellDateFormatted(row.getCell(2))).isTrue();
            assertThat(row.getCell(2).getLocalDateTimeCellValue()).isEqualTo(LocalDate.of(2025, 3, 14).atStartOfDay());
            assertThat(row.getCell(3).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2025, 3, 14, 9, 5));
            assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(4);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Nummer");
        }
    }

    @Test
    @DisplayName("PDF lies on its side, says what is listed, has the head of the table and the page number on each page, and is tagged")
    void pdf() throws IOException {
        byte[] file = written(out -> new PdfFile(out, HEAD), java.util.Collections.nCopies(120, line("Å & <b> \u0007 {lines} ä")));
        try (PDDocument pdf = Loader.loadPDF(file)) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Diarium – Region Åmål & <Ö>", "Riktning: Inkommen", "Å & <b>", "2025-03-14 09:05", "Sida 2 av " + pages)
                    .doesNotContain("Handlingar");
            assertThat(text.split("Rubrik", -1)).as("head of the table on each page").hasSize(pages + 1);
        }
    }

    private static List<Cell> line(String title) {
        return List.of(new Cell.Text("RS 2025-00001-1"), new Cell.Text(title), new Cell.Day(LocalDate.of(2025, 3, 14)),
                new Cell.Minute(LocalDateTime.of(2025, 3, 14, 9, 5)), new Cell.Count(4));
    }

    private static byte[] written(Opening opening, List<?> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFile file = opening.open(out)) {
            if (lines.getFirst() instanceof Cell) {
                file.add(lines.stream().map(Cell.class::cast).toList());
            } else {
                for (Object line : lines) {
                    file.add(((List<?>) line).stream().map(Cell.class::cast).toList());
                }
            }
        }
        return out.toByteArray();
    }

    private static XSSFWorkbook opened(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }
}
