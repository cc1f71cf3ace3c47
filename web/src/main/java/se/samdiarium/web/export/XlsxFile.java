package se.samdiarium.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A table as a sheet of Excel: dates are dates, the head stays while one scrolls, every column can be filtered. Only some hundred lines are
 * in memory; the others wait in a temporary file. Text is stored as text: nothing in it is ever a formula.
 */
final class XlsxFile implements TableFile {

    private static final int LINES_IN_MEMORY = 200;
    private static final int WIDTH_OF_A_LETTER = 256;

    private final OutputStream out;
    private final SXSSFWorkbook book = new SXSSFWorkbook(LINES_IN_MEMORY);
    private final SXSSFSheet sheet;
    private final CellStyle day;
    private final CellStyle minute;
    private final CellStyle wrapped;
    private final int columns;
    private int lines;

    XlsxFile(OutputStream out, TableHead head) {
        this.out = out;
        this.columns = head.columns().size();
        book.setCompressTempFiles(true);
        book.getXSSFWorkbook().getProperties().getCoreProperties().setTitle(head.title());
        day = style("yyyy-mm-dd");
        minute = style("yyyy-mm-dd hh:mm");
        wrapped = book.createCellStyle();
        wrapped.setWrapText(true);
        sheet = book.createSheet(head.title().replaceAll("[\\\\/*?:\\[\\]']", " ").substring(0, Math.min(31, head.title().length())));
        sheet.createFreezePane(0, 1);
        CellStyle bold = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
        Row first = sheet.createRow(0);
        for (int column = 0; column < columns; column++) {
            org.apache.poi.ss.usermodel.Cell cell = first.createCell(column);
            cell.setCellValue(head.columns().get(column).name());
            cell.setCellStyle(bold);
            sheet.setColumnWidth(column, head.columns().get(column).width() * WIDTH_OF_A_LETTER);
        }
    }

    @Override
    public void add(List<Cell> line) {
        lines++;
        Row row = sheet.createRow(lines);
        for (int column = 0; column < line.size(); column++) {
            fill(row.createCell(column), line.get(column));
        }
    }

    @Override
    public void close() throws IOException {
        try (book; out) {
            sheet.setAutoFilter(new CellRangeAddress(0, lines, 0, columns - 1));
            book.write(out);
        }
    }

    private void fill(org.apache.poi.ss.usermodel.Cell place, Cell cell) {
        switch (cell) {
            case Cell.Text text -> {
                place.setCellValue(text.text());
                if (text.text().indexOf('\n') >= 0) {
                    place.setCellStyle(wrapped);
                }
            }
            case Cell.Count count -> place.setCellValue(count.number());
            case Cell.Day date -> {
                place.setCellValue(date.day());
                place.setCellStyle(day);
            }
            case Cell.Link link -> {
                place.setCellValue(link.shown());
                Hyperlink there = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
                there.setAddress(link.shown());
                place.setHyperlink(there);
            }
            case Cell.Minute time -> {
                place.setCellValue(time.time());
                place.setCellStyle(minute);
            }
        }
    }

    private CellStyle style(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}
