package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.CaseFields;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseState;
import se.samdiarium.registry.DiaryNumber;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryFields;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.EntryState;
import se.samdiarium.registry.RegisterChange;
import se.samdiarium.registry.RegisteredCase;
import se.samdiarium.registry.RegisteredEntry;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.SecrecyMarking;

/** What the register says of cases and entries, now or at an earlier instant: the values of today with the changes since then undone. */
@ApplicationScoped
public class RegisterState {

    /** With this instant nothing is undone. */
    static final Instant NOW = Instant.MAX;

    private static final List<String> SECRECY = List.of("secrecy_provision", "secrecy_date", "secrecy_authority", "public_title",
            "public_correspondent");
    private static final String ENTRY = """
            select e.title, e.direction, e.type_code, e.date, e.correspondent, e.note, e.secrecy_provision, e.secrecy_date, e.secrecy_authority,
                   e.public_title, e.public_correspondent, e.id, e.case_id, c.number as case_number, e.number, e.registered_at, e.registered_by,
                   e.voided_at, e.moved_at, (select max(o.moved_at) from diary_entry o where o.moved_to = e.id) as came_at
            from diary_entry e join case_file c on c.id = e.case_id
            """;
    private static final List<String> ENTRY_FIELDS = List.of("title", "direction", "type_code", "date", "correspondent", "note",
            "secrecy_provision", "secrecy_date", "secrecy_authority", "public_title", "public_correspondent");
    private static final List<String> CASE_FIELDS = List.of("title", "handler", "classification_id", "note", "secrecy_provision", "secrecy_date",
            "secrecy_authority", "public_title", "state");

    /** A change and its number. */
    private record Numbered(long id, UUID entry, RegisterChange change) {
    }

    private final Sql sql;

    @Inject
    RegisterState(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected RegisterState() {
        this(null);
    }

    /** The entry as it is now, or the refusal {@code registry.entry-unknown}, also when it is in another region's diary. */
    public RegisteredEntry entry(EntryId id, RegionCode region) {
        return entries(sql.rows(ENTRY + "where e.id = ?1 and e.region_code = ?2", id.value(), region.value()).toList(), NOW).stream().findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.entry-unknown", id));
    }

    /** The case as it was at the instant, or the refusal {@code registry.case-unknown}; {@code registry.case-not-then} before it was opened. */
    public RegisteredCase file(CaseId id, RegionCode region, Instant at) {
        Object[] row = sql.rows("""
                select title, handler, classification_id, note, secrecy_provision, secrecy_date, secrecy_authority, public_title, state,
                       number, voided_at, opened_at, opened_by
                from case_file where id = ?1 and region_code = ?2""", id.value(), region.value())
                .findFirst().orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.case-unknown", id));
        Instant opened = Column.instant(row[11]);
        if (opened.isAfter(at)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "registry.case-not-then", row[9], at, opened);
        }
        List<Numbered> changes = changes("case_id = ?1 and entry_id is null", id.value());
        Map<String, String> then = Rewind.to(at, told(CASE_FIELDS, row), plain(changes));
        List<Object[]> entries = sql.rows(ENTRY + "where e.case_id = ?1 order by e.number", id.value()).toList();
        return new RegisteredCase(id, (String) row[9], revision(changes), caseFields(then), CaseState.valueOf(then.get("state")),
                isBy(row[10], at), opened, (String) row[12], entries(entries, at));
    }

    /** Entries that the region registered on the day, as they were at the instant, the oldest first. */
    public List<RegisteredEntry> day(RegionCode region, LocalDate day, Instant at, int offset, int size) {
        return entries(sql.rows(ENTRY + """
                where e.region_code = ?1 and e.registered_on = cast(?2 as date) and e.registered_at <= cast(?3 as timestamptz)
                      and not exists (select from diary_entry o where o.moved_to = e.id and o.moved_at > cast(?3 as timestamptz))
                order by e.registered_at, e.id limit ?4 offset ?5""", region.value(), day.toString(), at.toString(), size, offset).toList(), at);
    }

    private List<RegisteredEntry> entries(List<Object[]> rows, Instant at) {
        List<Object[]> there = rows.stream().filter(row -> isBy(row[15], at) && (row[19] == null || isBy(row[19], at))).toList();
        Map<UUID, List<Numbered>> changes = changesOf(there.stream().map(row -> (UUID) row[11]).toList());
        return there.stream().map(row -> entry(row, changes.getOrDefault((UUID) row[11], List.of()), at)).toList();
    }

    private Map<UUID, List<Numbered>> changesOf(Collection<UUID> entries) {
        return entries.isEmpty() ? Map.of()
                : changes("entry_id = any(cast(?1 as uuid[]))", Sql.array(entries)).stream()
                        .collect(Collectors.groupingBy(Numbered::entry));
    }

    private List<Numbered> changes(String of, Object parameter) {
        return sql.rows("select id, entry_id, field, before_value, after_value, changed_at, changed_by, reason from register_change where " + of
                + " order by id desc", parameter)
                .map(row -> new Numbered(((Number) row[0]).longValue(), (UUID) row[1], new RegisterChange(
                        Optional.ofNullable((UUID) row[1]).map(EntryId::new), (String) row[2], Optional.ofNullable((String) row[3]),
                        Optional.ofNullable((String) row[4]), Column.instant(row[5]), (String) row[6], (String) row[7])))
                .toList();
    }

    private static RegisteredEntry entry(Object[] row, List<Numbered> changes, Instant at) {
        Map<String, String> then = Rewind.to(at, told(ENTRY_FIELDS, row), plain(changes));
        EntryState state = isBy(row[18], at) ? EntryState.MOVED : isBy(row[17], at) ? EntryState.VOIDED : EntryState.REGISTERED;
        return new RegisteredEntry(new EntryId((UUID) row[11]), new CaseId((UUID) row[12]),
                DiaryNumber.text((String) row[13], ((Number) row[14]).intValue()), revision(changes), entryFields(then), state,
                Column.instant(row[15]), (String) row[16]);
    }

    private static boolean isBy(Object column, Instant at) {
        return column != null && !Column.instant(column).isAfter(at);
    }

    private static long revision(List<Numbered> newestFirst) {
        return newestFirst.isEmpty() ? 0 : newestFirst.getFirst().id();
    }

    private static List<RegisterChange> plain(List<Numbered> changes) {
        return changes.stream().map(Numbered::change).toList();
    }

    private static Map<String, String> told(List<String> fields, Object[] row) {
        Map<String, String> told = new LinkedHashMap<>();
        IntStream.range(0, fields.size()).forEach(i -> told.put(fields.get(i), text(row[i])));
        return told;
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> null;
            case java.sql.Date date -> date.toLocalDate().toString();
            default -> value.toString();
        };
    }

    private static EntryFields entryFields(Map<String, String> told) {
        return new EntryFields(told.get("title"), Direction.valueOf(told.get("direction")), told.get("type_code"),
                LocalDate.parse(told.get("date")), Optional.ofNullable(told.get("correspondent")), Optional.ofNullable(told.get("note")),
                secrecy(told));
    }

    private static CaseFields caseFields(Map<String, String> told) {
        return new CaseFields(told.get("title"), Optional.ofNullable(told.get("handler")),
                Optional.ofNullable(told.get("classification_id")).map(UUID::fromString), Optional.ofNullable(told.get("note")), secrecy(told));
    }

    private static Secrecy secrecy(Map<String, String> told) {
        List<Optional<String>> kept = SECRECY.stream().map(field -> Optional.ofNullable(told.get(field))).toList();
        return new Secrecy(kept.get(0).map(code -> new SecrecyMarking(code, LocalDate.parse(kept.get(1).orElseThrow()), kept.get(2).orElseThrow())),
                kept.get(3), kept.get(4));
    }
}
