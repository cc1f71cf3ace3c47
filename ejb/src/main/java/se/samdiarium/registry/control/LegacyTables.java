package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.LegacySerial;
import se.samdiarium.registry.SerialRange;
import se.samdiarium.registry.SeriesId;
import se.samdiarium.registry.entity.DiaryEntry;

/** What the import of an old diary asks of the tables and writes to them, each for many rows in one statement. */
@ApplicationScoped
public class LegacyTables {

    private static final String CASES = """
            select c.id, c.number, c.series_id, c.year, c.serial, c.title, c.opened_at, c.origin, c.voided_at is not null, c.entries
            from case_file c where""";

    private final Sql sql;
    private final Clock clock;

    @Inject
    LegacyTables(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected LegacyTables() {
        this(null, null);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DiaryEntry.SWEDEN);
    }

    /** One import at a time writes to an authority's diary; registrations do not wait for it. */
    public void lockDiary(AuthorityId authority) {
        sql.values(UUID.class, "select id from authority where id = ?1 for no key update", authority.value()).toList();
    }

    /** Creates the counters that are not there, and locks them: no number is drawn from these until the transaction ends. */
    public void lockCounters(Set<LegacySerial> serials) {
        if (serials.isEmpty()) {
            return;
        }
        String wanted = json(serials);
        sql.update("""
                insert into series_year (series_id, year)
                select distinct w.series_id, w.year from json_to_recordset(cast(?1 as json)) as w (series_id uuid, year integer)
                order by 1, 2 on conflict do nothing""", wanted);
        sql.values(Number.class, """
                select y.last_serial from series_year y where (y.series_id, y.year) in (
                    select w.series_id, w.year from json_to_recordset(cast(?1 as json)) as w (series_id uuid, year integer))
                order by y.series_id, y.year for update""", wanted).toList();
    }

    /** The counters stand at these numbers or later from now on. */
    public void raiseCounters(Set<LegacySerial> serials) {
        if (!serials.isEmpty()) {
            sql.update("""
                    update series_year y set last_serial = greatest(y.last_serial, w.serial)
                    from (select series_id, year, max(serial) as serial
                          from json_to_recordset(cast(?1 as json)) as r (series_id uuid, year integer, serial bigint) group by 1, 2) w
                    where y.series_id = w.series_id and y.year = w.year""", json(serials));
        }
    }

    /**
     * The cases there are with one of these numbers or at one of these places. Arrays, so that an index answers whatever the planner knows of
     * a table that has just begun to grow.
     */
    public List<LegacyKnownCase> cases(AuthorityId authority, Collection<String> numbers, Set<LegacySerial> serials, boolean lock) {
        Map<CaseId, LegacyKnownCase> found = new LinkedHashMap<>();
        if (!numbers.isEmpty()) {
            read(found, lock, " c.authority_id = ?1 and c.number = any(cast(?2 as varchar[]))", authority.value(), texts(numbers));
        }
        serials.stream().collect(Collectors.groupingBy(place -> List.of(place.series().value(), place.year().getValue()),
                Collectors.mapping(LegacySerial::serial, Collectors.toSet()))).forEach((of, all) ->
                        read(found, lock, " c.series_id = ?1 and c.year = ?2 and c.serial = any(cast(?3 as bigint[]))", of.getFirst(), of.getLast(),
                                Sql.array(all)));
        return List.copyOf(found.values());
    }

    private void read(Map<CaseId, LegacyKnownCase> into, boolean lock, String where, Object... parameters) {
        sql.rows(CASES + where + " order by c.id" + (lock ? " for update" : ""), parameters).map(LegacyTables::knownCase)
                .forEach(file -> into.put(file.id(), file));
    }

    private static String texts(Collection<String> texts) {
        return texts.stream().map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"').collect(Collectors.joining(",", "{", "}"));
    }

    /** The entries there are in these cases. */
    public List<LegacyKnownEntry> entries(Set<CaseId> cases) {
        return cases.isEmpty() ? List.of() : sql.rows("""
                select e.id, e.case_id, e.number, e.title, e.direction, e.type_code, e.date, e.correspondent, e.note
                from diary_entry e where e.case_id = any(cast(?1 as uuid[]))""", Sql.array(cases))
                .map(LegacyTables::knownEntry).toList();
    }

    /** What stood before later changes, by case or entry. */
    public Map<UUID, Set<String>> earlier(Collection<CaseId> cases) {
        return cases.isEmpty() ? Map.of() : sql.rows("""
                select coalesce(entry_id, case_id), before_value from register_change
                where before_value is not null and case_id = any(cast(?1 as uuid[]))""", Sql.array(cases))
                .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
    }

    public void insert(String table, List<Map<String, Object>> rows) {
        sql.insert(table, rows);
    }

    /** Cases that were there have got entries: the next number within each is after the highest. */
    public void grow(Map<CaseId, Integer> highest) {
        if (!highest.isEmpty()) {
            List<Map<String, Object>> wanted = highest.entrySet().stream()
                    .map(one -> Map.<String, Object>of("id", one.getKey(), "entries", one.getValue())).toList();
            sql.update("""
                    update case_file c set entries = greatest(c.entries, w.entries), version = c.version + 1
                    from json_to_recordset(cast(?1 as json)) as w (id uuid, entries integer) where c.id = w.id""", array(wanted));
        }
    }

    /** Serials up to the highest that no case bears, nobody has explained, and that are not among the planned ones. */
    public List<SerialRange> missing(SeriesId series, Year year, Collection<Long> planned) {
        BitSet taken = new BitSet();
        long last = sql.values(Number.class, "select last_serial from series_year where series_id = ?1 and year = ?2", series.value(),
                year.getValue()).mapToLong(Number::longValue).findFirst().orElse(0);
        sql.values(Number.class, "select serial from case_file where series_id = ?1 and year = ?2", series.value(), year.getValue())
                .forEach(serial -> taken.set(serial.intValue()));
        sql.rows("select first_serial, last_serial from number_explanation where series_id = ?1 and year = ?2", series.value(), year.getValue())
                .forEach(range -> taken.set(((Number) range[0]).intValue(), ((Number) range[1]).intValue() + 1));
        planned.forEach(serial -> taken.set(serial.intValue()));
        int highest = (int) Math.max(last, planned.stream().mapToLong(Long::longValue).max().orElse(0));
        List<SerialRange> ranges = new ArrayList<>();
        for (int first = taken.nextClearBit(1); first <= highest; first = taken.nextClearBit(first)) {
            int next = taken.nextSetBit(first);
            int end = next < 0 || next > highest ? highest + 1 : next;
            ranges.add(new SerialRange(first, end - 1));
            first = end;
        }
        return ranges;
    }

    /** Explains numbers that no case bears. */
    public void explain(SeriesId series, Year year, List<SerialRange> ranges, String reason, String by) {
        sql.insert("number_explanation", ranges.stream().map(range -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("series_id", series);
            row.put("year", year.getValue());
            row.put("first_serial", range.first());
            row.put("last_serial", range.last());
            row.put("reason", reason);
            row.put("explained_at", clock.instant());
            row.put("explained_by", by);
            return row;
        }).toList());
    }

    private static LegacyKnownCase knownCase(Object[] row) {
        LegacySerial place = row[2] == null ? null
                : new LegacySerial(new SeriesId((UUID) row[2]), Year.of(((Number) row[3]).intValue()), ((Number) row[4]).longValue());
        return new LegacyKnownCase(new CaseId((UUID) row[0]), (String) row[1], place, (String) row[5],
                LocalDate.ofInstant(Column.instant(row[6]), DiaryEntry.SWEDEN), "IMPORTED".equals(row[7]), (Boolean) row[8],
                ((Number) row[9]).intValue());
    }

    private static LegacyKnownEntry knownEntry(Object[] row) {
        return new LegacyKnownEntry(new EntryId((UUID) row[0]), new CaseId((UUID) row[1]), ((Number) row[2]).intValue(), (String) row[3],
                Direction.valueOf((String) row[4]), (String) row[5], Column.date(row[6]), (String) row[7], (String) row[8]);
    }

    private static String json(Set<LegacySerial> serials) {
        return array(serials.stream().map(place -> Map.<String, Object>of("series_id", place.series(), "year", place.year().getValue(),
                "serial", place.serial())).toList());
    }

    private static String array(List<Map<String, Object>> rows) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Map<String, Object> row : rows) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            row.forEach((column, value) -> {
                if (value instanceof Number number) {
                    object.add(column, number.longValue());
                } else {
                    object.add(column, value.toString());
                }
            });
            array.add(object);
        }
        return array.build().toString();
    }
}
