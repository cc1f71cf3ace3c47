package se.samdiarium.ear.container;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.ear.container.PublicRule.StoredCase;
import se.samdiarium.ear.container.PublicRule.StoredEntry;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.registry.EntryState;
import se.samdiarium.registry.ReferenceKey;

/** Cases and entries in all combinations of what decides their public view, each text a word of its own, put straight into the database. */
final class RandomDiary {

    private static final int CASES = 16;
    private static final int ENTRY_KINDS = 96;

    final List<StoredCase> cases = new ArrayList<>();
    final List<StoredEntry> entries = new ArrayList<>();
    private final Rows rows;
    private final RegionCode region;
    private final AuthorityId authority;
    private final Random random;
    private final Instant now;
    private int words;

    RandomDiary(Rows rows, RegionCode region, AuthorityId authority, long seed, Instant now) throws SQLException {
        this.rows = rows;
        this.region = region;
        this.authority = authority;
        this.random = new Random(seed);
        this.now = now;
        for (int kind = 0; kind < CASES; kind++) {
            cases.add(caseOf(kind));
        }
        for (int kind = 0; kind < ENTRY_KINDS; kind++) {
            entries.add(entryOf(kind));
        }
    }

    private String word(String kind) {
        words++;
        return "%s%s%dåäö".formatted(kind, region, words) + Integer.toString(random.nextInt(1_000_000), Character.MAX_RADIX);
    }

    private String sometimes(boolean there, String kind) {
        return there ? word(kind) + " med flera ord" : null;
    }

    private StoredCase caseOf(int kind) throws SQLException {
        String prefix = "Q" + (char) ('A' + Integer.parseInt(region.value()) % 26);
        StoredCase file = new StoredCase(UUID.randomUUID().toString(), "%s/2025:%d".formatted(prefix, kind + 1), kind + 1,
                word("Mening") + " om något", sometimes((kind & 1) > 0, "Publikmening"), (kind & 2) > 0, (kind & 4) == 0,
                (kind & 8) > 0, "FRÄMM 1999/" + (700 + kind));
        rows.change("""
                insert into case_file (id, authority_id, region_code, year, number, title, origin, opened_at, opened_by, entries, version,
                                       public_title, secrecy_provision, secrecy_date, secrecy_authority, published, voided_at, voided_by,
                                       void_reason, handler, note)
                values (cast(? as uuid), ?, ?, 2025, ?, ?, 'IMPORTED', ?, 'doldperson', 0, 1, ?, ?, ?, ?, ?, ?, ?, ?, 'doldhandläggare',
                        'doldnot')""",
                file.id(), authority.value(), region.value(), file.number(), file.title(), Timestamp.from(now), file.publicTitle(),
                file.marked() ? "OSL 18:13" : null, file.marked() ? LocalDate.of(2025, 1, 1) : null, file.marked() ? "Doldmyndighet" : null,
                file.published(), file.voided() ? Timestamp.from(now) : null, file.voided() ? "doldperson" : null,
                file.voided() ? "doldskäl" : null);
        for (String key : ReferenceKey.of(file.number()).orElseThrow().tails()) {
            key(key, file, null);
        }
        UUID reference = UUID.randomUUID();
        rows.change("insert into external_reference (id, case_id, as_issued, added_at, added_by) values (?, cast(? as uuid), ?, ?, 'x')", reference,
                file.id(), file.foreignNumber(), Timestamp.from(now));
        for (String key : ReferenceKey.of(file.foreignNumber()).orElseThrow().tails()) {
            key(key, file, reference);
        }
        return file;
    }

    private void key(String key, StoredCase file, UUID reference) throws SQLException {
        rows.change("insert into reference_key (key, case_id, reference_id, region_code) values (?, cast(? as uuid), ?, ?)", key, file.id(),
                reference, region.value());
    }

    private StoredEntry entryOf(int kind) throws SQLException {
        EntryState state = EntryState.values()[kind / 32];
        StoredEntry target = state == EntryState.MOVED ? entries.get(random.nextInt(32)) : null;
        StoredCase file = cases.get(random.nextInt(cases.size()));
        int number = 1 + (int) entries.stream().filter(other -> other.file() == file).count();
        Duration age = List.of(Duration.ofMinutes(5), Duration.ofHours(20), Duration.ofHours(30), Duration.ofDays(200)).get(random.nextInt(4));
        StoredEntry entry = new StoredEntry(UUID.randomUUID().toString(), file, number, LocalDate.of(2025, 1, 1).plusDays(random.nextInt(20)),
                now.minus(age), word("Rubrik") + " om %s_!".formatted(kind), sometimes((kind & 1) > 0, "Publikrubrik"),
                sometimes((kind & 2) > 0, "Avsändare"), sometimes((kind & 4) > 0, "Publikavsändare"), word("Anteckning"), (kind & 8) > 0,
                (kind & 16) == 0, state, target);
        store(entry);
        return entry;
    }

    private void store(StoredEntry entry) throws SQLException {
        Timestamp registered = Timestamp.from(entry.registeredAt());
        boolean voided = entry.state() == EntryState.VOIDED;
        rows.change("""
                insert into diary_entry (id, case_id, number, authority_id, region_code, title, direction, type_code, date, correspondent, note,
                    registered_at, registered_on, registered_by, public_title, public_correspondent, secrecy_provision, secrecy_date,
                    secrecy_authority, published, voided_at, voided_by, void_reason, moved_to, moved_at, version)
                values (cast(? as uuid), cast(? as uuid), ?, ?, ?, ?, 'INCOMING', 'OVRIGT', ?, ?, ?, ?, current_date, 'doldperson', ?, ?, ?, ?, ?, ?,
                    ?, ?, ?, cast(? as uuid), ?, 1)""",
                entry.id(), entry.file().id(), entry.number(), authority.value(), region.value(), entry.title(), entry.date(), entry.correspondent(),
                entry.note(), registered, entry.publicTitle(), entry.publicCorrespondent(), entry.marked() ? "OSL 15:2" : null,
                entry.marked() ? LocalDate.of(2025, 1, 2) : null, entry.marked() ? "Doldmyndighet" : null, entry.published(),
                voided ? registered : null, voided ? "doldperson" : null, voided ? "doldskäl" : null,
                entry.movedTo() == null ? null : entry.movedTo().id(), entry.movedTo() == null ? null : Timestamp.from(now));
    }

    /** Every word that stands anywhere in what is stored, hidden or not. */
    List<String> everyWord() {
        List<String> all = new ArrayList<>(List.of("doldperson", "doldhandläggare", "doldnot", "Doldmyndighet", "doldskäl", "OSL 18:13", "OVRIGT"));
        cases.forEach(file -> addFirst(all, file.title(), file.publicTitle()));
        entries.forEach(entry -> addFirst(all, entry.title(), entry.publicTitle(), entry.correspondent(), entry.publicCorrespondent(), entry.note()));
        return all;
    }

    private static void addFirst(List<String> all, String... texts) {
        IntStream.range(0, texts.length).filter(i -> texts[i] != null).forEach(i -> all.add(texts[i].split(" ")[0]));
    }
}
