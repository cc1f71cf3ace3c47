package se.samdiarium.web.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as CSV (RFC 4180): lines end with CR LF, a cell with a separator, quote or line break is quoted. UTF-8 with a byte order mark and a
 * semicolon between cells: spreadsheets with Swedish settings, where the comma is the decimal sign, open such a file as a table.
 *
 * <p>A cell that a spreadsheet would take for a formula (it begins with {@code = + - @}, tab or a line break) gets an apostrophe before it, and
 * is then text there. Machines that want the values untouched ask for JSON.
 */
final class CsvFile implements TableFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String SEPARATOR = ";";
    private static final String FORMULA_BEGINS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer out;

    CsvFile(OutputStream out, TableHead head) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(BYTE_ORDER_MARK);
        write(head.columns().stream().map(TableHead.Heading::name).toList());
    }

    @Override
    public void add(List<Cell> line) throws IOException {
        write(line.stream().map(CsvFile::harmless).toList());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void write(List<String> cells) throws IOException {
        out.write(cells.stream().map(CsvFile::quoted).collect(Collectors.joining(SEPARATOR, "", "\r\n")));
    }

    private static String harmless(Cell cell) {
        String shown = cell.shown();
        boolean formula = cell instanceof Cell.Text && !shown.isEmpty() && FORMULA_BEGINS.indexOf(shown.charAt(0)) >= 0;
        return formula ? "'" + shown : shown;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(letter -> letter == ';' || letter == '"' || letter == '\r' || letter == '\n');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
