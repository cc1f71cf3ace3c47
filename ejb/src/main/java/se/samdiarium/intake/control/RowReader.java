package se.samdiarium.intake.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samdiarium.intake.ImportColumn;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseState;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.LegacyCase;
import se.samdiarium.registry.LegacyEntry;
import se.samdiarium.registry.LegacyRow;

/** Makes a row of the diary of the cells of a row of the file; what the cells say is judged by the register. */
final class RowReader {

    /** Words for stored states, as the file may write them. */
    private static final Map<String, Direction> DIRECTIONS = Map.of("inkommen", Direction.INCOMING, "in", Direction.INCOMING,
            "utgående", Direction.OUTGOING, "ut", Direction.OUTGOING, "expedierad", Direction.OUTGOING, "upprättad", Direction.DRAWN_UP);
    private static final Map<String, CaseState> STATES = Map.of("öppet", CaseState.OPEN, "under handläggning", CaseState.IN_PROGRESS,
            "beslutat", CaseState.DECIDED, "expedierat", CaseState.EXPEDITED, "avslutat", CaseState.CLOSED);
    private static final int LONGEST_CELL = 10_000;

    private final Map<ImportColumn, Integer> places;
    private final int columns;
    private final Map<String, String> types = new HashMap<>();
    private final String typeNames;

    RowReader(List<String> header, List<DocumentType> types) {
        this.columns = header.size();
        this.places = IntStream.range(0, header.size()).boxed()
                .collect(Collectors.toMap(at -> ImportColumn.of(header.get(at)).orElseThrow(), at -> at));
        types.forEach(type -> {
            this.types.put(type.code().toLowerCase(Locale.ROOT), type.code());
            this.types.put(type.swedishName().toLowerCase(Locale.ROOT), type.code());
        });
        this.typeNames = types.stream().map(DocumentType::swedishName).collect(Collectors.joining(", "));
    }

    /** The cell as written, without space around; empty when the column or the cell is. */
    Optional<String> cell(List<String> cells, ImportColumn column) {
        return Optional.ofNullable(places.get(column)).filter(at -> at < cells.size()).map(cells::get).map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /**
     * The row.
     *
     * @throws Refusal {@code intake.import-cells, .import-control-character, .import-value, .import-cell-missing}
     */
    LegacyRow read(List<String> cells) {
        if (cells.size() != columns) {
            throw new Refusal(Refusal.Kind.INVALID, "intake.import-cells", cells.size(), columns);
        }
        places.keySet().forEach(column -> cell(cells, column).ifPresent(text -> requirePlain(column, text)));
        LegacyCase file = new LegacyCase(cell(cells, ImportColumn.NUMBER).orElse(""), cell(cells, ImportColumn.CASE_TITLE),
                date(cells, ImportColumn.OPENED), cell(cells, ImportColumn.HANDLER),
                cell(cells, ImportColumn.STATE).map(text -> known(STATES, ImportColumn.STATE, text,
                        "Öppet, Under handläggning, Beslutat, Expedierat, Avslutat")).orElse(CaseState.CLOSED));
        boolean alone = cell(cells, ImportColumn.ENTRY_NUMBER).isEmpty() && cell(cells, ImportColumn.TITLE).isEmpty()
                && cell(cells, ImportColumn.DATE).isEmpty() && cell(cells, ImportColumn.FILE).isEmpty();
        return new LegacyRow(file, alone ? Optional.empty() : Optional.of(entry(cells)));
    }

    private LegacyEntry entry(List<String> cells) {
        LocalDate date = date(cells, ImportColumn.DATE).orElseThrow(() -> missing(ImportColumn.DATE));
        return new LegacyEntry(number(needed(cells, ImportColumn.ENTRY_NUMBER)), needed(cells, ImportColumn.TITLE),
                known(DIRECTIONS, ImportColumn.DIRECTION, needed(cells, ImportColumn.DIRECTION), "Inkommen, Utgående, Upprättad"),
                known(types, ImportColumn.TYPE, needed(cells, ImportColumn.TYPE), typeNames), date,
                date(cells, ImportColumn.REGISTERED).orElse(date), cell(cells, ImportColumn.CORRESPONDENT), cell(cells, ImportColumn.NOTE),
                Optional.empty());
    }

    private String needed(List<String> cells, ImportColumn column) {
        return cell(cells, column).orElseThrow(() -> missing(column));
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw value(ImportColumn.ENTRY_NUMBER, text, "1, 2, 3 …");
        }
        return Integer.parseInt(text);
    }

    private Optional<LocalDate> date(List<String> cells, ImportColumn column) {
        return cell(cells, column).map(text -> {
            try {
                return text.matches("\\d{8}") ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE) : LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw value(column, text, "2015-03-02");
            }
        });
    }

    private static <T> T known(Map<String, T> words, ImportColumn column, String text, String allowed) {
        return Optional.ofNullable(words.get(text.toLowerCase(Locale.ROOT))).orElseThrow(() -> value(column, text, allowed));
    }

    private static void requirePlain(ImportColumn column, String text) {
        if (text.length() > LONGEST_CELL) {
            throw value(column, text.substring(0, 60) + "…", "≤ " + LONGEST_CELL);
        }
        boolean odd = text.codePoints().anyMatch(point -> Character.isISOControl(point) && "\t\n\r".indexOf(point) < 0
                || Character.getType(point) == Character.SURROGATE);
        if (odd) {
            throw new Refusal(Refusal.Kind.INVALID, "intake.import-control-character", column.heading());
        }
    }

    private static Refusal missing(ImportColumn column) {
        return new Refusal(Refusal.Kind.INVALID, "intake.import-cell-missing", column.heading());
    }

    private static Refusal value(ImportColumn column, String text, String allowed) {
        return new Refusal(Refusal.Kind.INVALID, "intake.import-value", column.heading(),
                text.length() > 80 ? text.substring(0, 80) + "…" : text, allowed);
    }
}
