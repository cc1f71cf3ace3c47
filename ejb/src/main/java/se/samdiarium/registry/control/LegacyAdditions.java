package se.samdiarium.registry.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.samdiarium.document.MadeDocument;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.LegacyCase;
import se.samdiarium.registry.LegacyDiary;
import se.samdiarium.registry.LegacyEntry;
import se.samdiarium.registry.LegacySerial;
import se.samdiarium.registry.ReferenceKey;
import se.samdiarium.registry.entity.DiaryEntry;

/** Cases and entries that an import adds, as rows of the tables. */
final class LegacyAdditions {

    /** An entry and the row it comes from. */
    record Added(LegacyKnownCase file, EntryId id, LegacyEntry entry) {
    }

    private final LegacyDiary diary;
    private final Map<LegacyKnownCase, LegacyCase> opened = new LinkedHashMap<>();
    private final List<Added> entered = new ArrayList<>();

    LegacyAdditions(LegacyDiary diary) {
        this.diary = diary;
    }

    void open(LegacyKnownCase file, LegacyCase told) {
        opened.put(file, told);
    }

    void enter(LegacyKnownCase file, EntryId id, LegacyEntry entry) {
        entered.add(new Added(file, id, entry));
    }

    List<Added> entered() {
        return entered;
    }

    Set<LegacySerial> serials() {
        return opened.keySet().stream().map(LegacyKnownCase::serial).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** The highest new number in each case that was there before. */
    Map<CaseId, Integer> grown() {
        Map<CaseId, Integer> highest = highest();
        opened.keySet().forEach(file -> highest.remove(file.id()));
        return highest;
    }

    private Map<CaseId, Integer> highest() {
        Map<CaseId, Integer> highest = new HashMap<>();
        entered.forEach(added -> highest.merge(added.file().id(), added.entry().number(), Math::max));
        return highest;
    }

    List<Map<String, Object>> cases() {
        Map<CaseId, Integer> highest = highest();
        List<Map<String, Object>> rows = new ArrayList<>();
        opened.forEach((file, told) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", file.id());
            row.put("authority_id", diary.authority());
            row.put("region_code", diary.region());
            row.put("series_id", file.serial() == null ? null : file.serial().series());
            row.put("year", file.serial() == null ? file.opened().getYear() : file.serial().year().getValue());
            row.put("serial", file.serial() == null ? null : file.serial().serial());
            row.put("number", file.number());
            row.put("title", file.title());
            row.put("origin", "IMPORTED");
            row.put("state", told.state());
            row.put("handler", told.handler().orElse(null));
            row.put("published", diary.reviewed());
            row.put("opened_at", at(file.opened()));
            row.put("opened_by", diary.caller().username());
            row.put("entries", highest.getOrDefault(file.id(), 0));
            row.put("version", 1);
            rows.add(row);
        });
        return rows;
    }

    /** What the numbers are found by. */
    List<Map<String, Object>> keys() {
        return opened.keySet().stream().flatMap(file -> ReferenceKey.of(file.number()).map(ReferenceKey::tails).orElse(Set.of()).stream()
                .map(key -> Map.<String, Object>of("key", key, "case_id", file.id(), "region_code", diary.region()))).toList();
    }

    /** The entries; late is none: how soon it was registered is known of the old diary only. */
    List<Map<String, Object>> entries(Map<EntryId, MadeDocument> documents) {
        return entered.stream().map(added -> row(added, documents.get(added.id()))).toList();
    }

    private Map<String, Object> row(Added added, MadeDocument document) {
        LegacyEntry entry = added.entry();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", added.id());
        row.put("case_id", added.file().id());
        row.put("number", entry.number());
        row.put("document_id", document == null ? null : document.id().value());
        row.put("sha256", document == null ? null : document.file().sha256().hex());
        row.put("responsible", true);
        row.put("authority_id", diary.authority());
        row.put("region_code", diary.region());
        row.put("title", entry.title());
        row.put("direction", entry.direction());
        row.put("type_code", entry.type());
        row.put("date", entry.date());
        row.put("late", false);
        row.put("correspondent", entry.correspondent().orElse(null));
        row.put("note", entry.note().orElse(null));
        row.put("published", diary.reviewed());
        row.put("imported", true);
        row.put("registered_at", at(entry.registered()));
        row.put("registered_on", entry.registered());
        row.put("registered_by", diary.caller().username());
        row.put("version", 1);
        return row;
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(DiaryEntry.SWEDEN).toInstant();
    }
}
