package se.samdiarium.intake.control;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.samdiarium.intake.CsvEncoding;
import se.samdiarium.intake.ImportColumn;
import se.samdiarium.platform.Refusal;

/**
 * A CSV file (RFC 4180) with a heading row, fields parted by semicolon, comma or tab: whichever gives the columns needed.
 *
 * @param encoding  how its letters were read
 * @param delimiter what parts the fields
 * @param header    the headings as written
 * @param rows      the rows after the heading; empty ones are passed over
 */
record CsvFile(CsvEncoding encoding, char delimiter, List<String> header, List<Row> rows) {

    private static final char BOM = '\uFEFF';
    private static final List<Character> DELIMITERS = List.of(';', ',', '\t');

    /**
     * A row.
     *
     * @param number in the file; the heading is 1
     * @param cells  as written
     */
    record Row(int number, List<String> cells) {
    }

    /**
     * Reads the file.
     *
     * @param told how the letters are written; empty: detected
     * @param most how many rows at most
     * @throws Refusal {@code intake.import-encoding, .import-columns, .import-unreadable, .import-too-many-rows, .import-empty}
     */
    static CsvFile read(byte[] bytes, Optional<CsvEncoding> told, int most) {
        CsvEncoding encoding = told.orElseGet(() -> decode(bytes, CsvEncoding.UTF_8).isPresent() ? CsvEncoding.UTF_8 : CsvEncoding.WINDOWS_1252);
        String text = decode(bytes, encoding)
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "intake.import-encoding", encoding.charset().name()));
        String plain = !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
        char delimiter = DELIMITERS.stream().filter(one -> missing(heading(plain, one)).isEmpty()).findFirst().orElse(DELIMITERS.getFirst());
        List<String> header = heading(plain, delimiter);
        requireColumns(header);
        List<Row> rows = rows(plain, delimiter, most);
        if (rows.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "intake.import-empty");
        }
        return new CsvFile(encoding, delimiter, header, rows);
    }

    private static Optional<String> decode(byte[] bytes, CsvEncoding encoding) {
        try {
            return Optional.of(encoding.charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static List<String> heading(String text, char delimiter) {
        try (CSVParser parser = parser(text, delimiter)) {
            return parser.stream().findFirst().map(record -> record.stream().map(String::strip).toList()).orElse(List.of());
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static List<String> missing(List<String> header) {
        List<ImportColumn> known = header.stream().flatMap(heading -> ImportColumn.of(heading).stream()).toList();
        return Stream.of(ImportColumn.values()).filter(column -> column.isNeeded() && !known.contains(column)).map(ImportColumn::heading).toList();
    }

    private static void requireColumns(List<String> header) {
        List<String> unknown = header.stream().filter(heading -> ImportColumn.of(heading).isEmpty()).toList();
        List<ImportColumn> known = header.stream().flatMap(heading -> ImportColumn.of(heading).stream()).toList();
        List<String> twice = known.stream().distinct().filter(column -> known.indexOf(column) != known.lastIndexOf(column))
                .map(ImportColumn::heading).toList();
        if (!missing(header).isEmpty() || !unknown.isEmpty() || !twice.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "intake.import-columns", list(missing(header)), list(unknown), list(twice));
        }
    }

    private static String list(List<String> headings) {
        return headings.isEmpty() ? "–" : headings.stream().map(heading -> heading.substring(0, Math.min(heading.length(), 60))).limit(20)
                .collect(Collectors.joining(", "));
    }

    private static List<Row> rows(String text, char delimiter, int most) {
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = parser(text, delimiter)) {
            for (CSVRecord record : parser) {
                boolean heading = record.getRecordNumber() == 1;
                if (!heading && record.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new Row((int) record.getRecordNumber(), record.toList()));
                }
                if (rows.size() > most) {
                    throw new Refusal(Refusal.Kind.INVALID, "intake.import-too-many-rows", most);
                }
            }
        } catch (CSVException e) {
            throw unreadable(e, rows);
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause(), rows);
        } catch (IOException e) {
            throw unreadable(e, rows);
        }
        return rows;
    }

    private static Refusal unreadable(IOException cause, List<Row> read) {
        return new Refusal(cause, Refusal.Kind.INVALID, "intake.import-unreadable", read.isEmpty() ? 1 : read.getLast().number());
    }

    private static CSVParser parser(String text, char delimiter) throws IOException {
        return CSVParser.parse(new StringReader(text), CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get());
    }
}
