package se.samdiarium.registry.control;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.LegacyCase;
import se.samdiarium.registry.LegacyDiary;
import se.samdiarium.registry.LegacyEntry;
import se.samdiarium.registry.LegacyOutcome;
import se.samdiarium.registry.LegacyRow;
import se.samdiarium.registry.LegacySerial;

/**
 * An authority's diary as an import sees it: what stands in it, and what the rows judged so far add. Nothing is written here, so that a dry
 * run and a run judge alike.
 */
final class LegacyBook {

    private record Numbered(CaseId file, int number) {
    }

    private final LegacyDiary diary;
    private final LegacyRules rules;
    private final LegacyTables tables;
    private final Map<String, LegacyKnownCase> byNumber = new HashMap<>();
    private final Map<LegacySerial, LegacyKnownCase> bySerial = new HashMap<>();
    private final Map<Numbered, LegacyKnownEntry> entries = new HashMap<>();
    private final Map<UUID, Set<String>> earlier = new HashMap<>();
    private final LegacyAdditions additions;

    LegacyBook(LegacyDiary diary, LegacyRules rules, LegacyTables tables) {
        this.diary = diary;
        this.rules = rules;
        this.tables = tables;
        this.additions = new LegacyAdditions(diary);
    }

    /** Reads what the diary has at the numbers of these rows; what the book knows already stays. */
    void read(List<LegacyRow> rows, boolean lock) {
        Set<String> numbers = rows.stream().map(row -> row.file().number()).filter(number -> number != null && number.indexOf('\0') < 0)
                .map(String::strip).collect(Collectors.toCollection(LinkedHashSet::new));
        numbers.removeAll(byNumber.keySet());
        List<LegacyKnownCase> found = tables.cases(diary.authority(), numbers, serials(numbers.stream()), lock);
        found.forEach(this::add);
        earlier.putAll(tables.earlier(found.stream().filter(LegacyKnownCase::imported).map(LegacyKnownCase::id).toList()));
        Set<CaseId> old = found.stream().filter(LegacyKnownCase::imported).map(LegacyKnownCase::id).collect(Collectors.toSet());
        tables.entries(old).forEach(entry -> entries.put(new Numbered(entry.file(), entry.number()), entry));
    }

    /** Places in our series that these numbers have. */
    Set<LegacySerial> serials(Stream<String> numbers) {
        return numbers.flatMap(number -> rules.serial(number).stream()).collect(Collectors.toSet());
    }

    /** Judges the row after all before it; when it can be entered, the book has it from now on. */
    LegacyOutcome judge(LegacyRow told) {
        try {
            LegacyRow row = rules.check(told);
            Optional<LegacyKnownCase> known = placed(row.file().number());
            known.ifPresent(file -> requireSame(file, row.file()));
            return row.entry().isPresent() ? entry(row, row.entry().get(), known) : caseAlone(row, known);
        } catch (Refusal refusal) {
            return new LegacyOutcome.Refused(refusal);
        }
    }

    /** What the judged rows add. */
    LegacyAdditions additions() {
        return additions;
    }

    private LegacyOutcome caseAlone(LegacyRow row, Optional<LegacyKnownCase> known) {
        return known.<LegacyOutcome>map(file -> new LegacyOutcome.Known(place(file, Optional.empty())))
                .orElseGet(() -> new LegacyOutcome.Entered(place(open(row), Optional.empty())));
    }

    private LegacyOutcome entry(LegacyRow row, LegacyEntry entry, Optional<LegacyKnownCase> known) {
        LegacyKnownEntry there = known.map(file -> entries.get(new Numbered(file.id(), entry.number()))).orElse(null);
        if (there == null) {
            LegacyKnownCase file = known.orElseGet(() -> open(row));
            EntryId id = new EntryId(NewId.next());
            entries.put(new Numbered(file.id(), entry.number()), LegacyKnownEntry.of(id, file.id(), entry));
            additions.enter(file, id, entry);
            return new LegacyOutcome.Entered(place(file, Optional.of(id)));
        }
        if (!there.isTold(entry, earlier.getOrDefault(there.id().value(), Set.of()))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.legacy-entry-number-taken", row.file().number(), entry.number(), there.title());
        }
        return new LegacyOutcome.Known(place(known.orElseThrow(), Optional.of(there.id())));
    }

    private LegacyKnownCase open(LegacyRow row) {
        LegacyCase file = row.file();
        String title = file.title().orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "registry.title-missing"));
        LegacyKnownCase made = new LegacyKnownCase(new CaseId(NewId.next()), file.number(), rules.serial(file.number()).orElse(null), title,
                file.opened().or(() -> row.entry().map(LegacyEntry::date))
                        .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "registry.legacy-opened-missing", file.number())),
                true, false, 0);
        add(made);
        additions.open(made, file);
        return made;
    }

    private void requireSame(LegacyKnownCase kept, LegacyCase told) {
        if (!kept.imported() || !kept.number().equals(told.number())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.legacy-number-taken", told.number(), kept.number(), kept.title());
        }
        if (kept.voided()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.case-voided", kept.number());
        }
        boolean title = told.title().map(text -> text.equals(kept.title())
                || earlier.getOrDefault(kept.id().value(), Set.of()).contains(text)).orElse(true);
        boolean opened = told.opened().map(kept.opened()::equals).orElse(true);
        if (!title || !opened) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.legacy-case-differs", kept.number(), kept.title(), kept.opened());
        }
    }

    private void add(LegacyKnownCase file) {
        byNumber.putIfAbsent(file.number(), file);
        if (file.serial() != null) {
            bySerial.putIfAbsent(file.serial(), file);
        }
    }

    private Optional<LegacyKnownCase> placed(String number) {
        return Optional.ofNullable(byNumber.get(number)).or(() -> rules.serial(number).map(bySerial::get));
    }

    private static LegacyOutcome.Place place(LegacyKnownCase file, Optional<EntryId> entry) {
        return new LegacyOutcome.Place(file.id(), entry, Optional.ofNullable(file.serial()));
    }
}
