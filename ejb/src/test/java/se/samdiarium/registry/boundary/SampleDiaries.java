package se.samdiarium.registry.boundary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import se.samdiarium.registry.ReferenceKey;

/** Random diaries of a few regions in the database, and the same in memory to compare with. */
final class SampleDiaries {

    static final LocalDate TODAY = LocalDate.of(2025, 3, 14);
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final List<String> WORDS = List.of("Remissvar", "remiss", "Avtal", "avtalsbilaga", "Åtgärdsplan", "Ödeshög", "ärende", "2024",
            "IT-drift", "(läkemedel)", "läkare", "O'Brien", "50%", "re: svar");
    private static final List<String> DIRECTIONS = List.of("INCOMING", "OUTGOING", "DRAWN_UP");
    private static final List<String> TYPES = List.of("REMISSVAR", "OVRIGT", "KORRESPONDENS");
    private static final List<String> STATES = List.of("OPEN", "IN_PROGRESS", "DECIDED", "EXPEDITED", "CLOSED");
    private static final List<String> HANDLERS = List.of("anna.berg", "åsa.ek", "per.ö");

    /** An authority: its region and its series. */
    record Diary(String region, UUID authority, UUID series, String prefix, boolean serialFirst) {
        String number(int year, int serial) {
            return serialFirst ? "%s/%d/%d".formatted(prefix, serial, year) : "%s %d-%05d".formatted(prefix, year, serial);
        }
    }

    /** A case. */
    record Case(UUID id, Diary diary, int year, int serial, String number, String title, Instant openedAt, String state, String handler,
            boolean voided, int entries) {
        Set<String> keys() {
            return ReferenceKey.of(number).orElseThrow().tails();
        }
    }

    /** An entry. */
    record Entry(UUID id, Case of, int number, String title, String correspondent, String direction, String type, LocalDate date,
            LocalDate registeredOn, Instant registeredAt, boolean late, boolean voided, boolean moved) {
    }

    final List<Diary> diaries = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    private final Random random;
    private final Connection database;

    private SampleDiaries(Connection database, long seed) {
        this.database = database;
        this.random = new Random(seed);
    }

    static SampleDiaries make(Connection database, long seed, int howManyCases) throws SQLException {
        SampleDiaries made = new SampleDiaries(database, seed);
        made.diary("03", "UA");
        made.diary("03", "UB");
        made.diary("09", "GA");
        made.diary("12", "SA");
        for (int i = 0; i < howManyCases; i++) {
            made.openCase(i);
        }
        made.store();
        return made;
    }

    private void diary(String region, String prefix) throws SQLException {
        Diary diary = new Diary(region, UUID.randomUUID(), UUID.randomUUID(), prefix, prefix.endsWith("B"));
        diaries.add(diary);
        change("insert into authority (id, region_code, name, prefix) values (?, ?, ?, ?)", diary.authority, region, "Nämnden " + prefix, prefix);
        change("insert into series (id, authority_id, prefix) values (?, ?, ?)", diary.series, diary.authority, prefix);
    }

    private void openCase(int place) {
        Diary diary = one(diaries);
        int year = 2023 + random.nextInt(3);
        LocalDate opened = year == TODAY.getYear() ? TODAY.minusDays(random.nextInt(70)) : LocalDate.ofYearDay(year, 1 + random.nextInt(365));
        int documents = random.nextInt(6);
        Case made = new Case(UUID.randomUUID(), diary, year, place + 1, diary.number(year, place + 1), text(), at(opened), one(STATES),
                random.nextInt(4) == 0 ? null : one(HANDLERS), random.nextInt(20) == 0, documents);
        cases.add(made);
        for (int number = 1; number <= documents; number++) {
            LocalDate registered = random.nextBoolean() ? opened : earlier(opened.plusDays(random.nextInt(500)), TODAY);
            entries.add(new Entry(UUID.randomUUID(), made, number, text(), random.nextInt(4) == 0 ? null : text(), one(DIRECTIONS), one(TYPES),
                    registered.minusDays(random.nextInt(9)), registered, at(registered), random.nextInt(6) == 0, random.nextInt(15) == 0,
                    random.nextInt(15) == 0));
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private Instant at(LocalDate day) {
        return day.atTime(LocalTime.ofSecondOfDay(random.nextInt(86_400))).atZone(SWEDEN).toInstant();
    }

    private String text() {
        return random.ints(1 + random.nextInt(4), 0, WORDS.size()).mapToObj(WORDS::get).reduce((a, b) -> a + " " + b).orElseThrow();
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void store() throws SQLException {
        for (Case each : cases) {
            change("""
                    insert into case_file (id, authority_id, region_code, series_id, year, serial, number, title, opened_at, opened_by, entries,
                    version, state, handler, voided_at, voided_by, void_reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'test', ?, 1, ?, ?, ?, ?, ?)""",
                    each.id, each.diary.authority, each.diary.region, each.diary.series, each.year, each.serial, each.number, each.title,
                    time(each.openedAt), each.entries, each.state, each.handler, each.voided ? time(each.openedAt) : null,
                    each.voided ? "test" : null, each.voided ? "dubblett" : null);
            for (String key : each.keys()) {
                change("insert into reference_key (key, case_id, region_code) values (?, ?, ?)", key, each.id, each.diary.region);
            }
        }
        for (Entry each : entries) {
            change("""
                    insert into diary_entry (id, case_id, number, authority_id, region_code, title, direction, type_code, date, correspondent,
                    registered_at, registered_on, registered_by, late, voided_at, voided_by, void_reason, moved_to, moved_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'test', ?, ?, ?, ?, ?, ?)""",
                    each.id, each.of.id, each.number, each.of.diary.authority, each.of.diary.region, each.title, each.direction, each.type, each.date,
                    each.correspondent, time(each.registeredAt), each.registeredOn, each.late, each.voided ? time(each.registeredAt) : null,
                    each.voided ? "test" : null, each.voided ? "dubblett" : null, each.moved ? entries.getFirst().id : null,
                    each.moved ? time(each.registeredAt) : null);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private void change(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
