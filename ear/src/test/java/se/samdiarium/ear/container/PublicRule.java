package se.samdiarium.ear.container;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samdiarium.registry.EntryState;

/**
 * The rule of what anybody may see, written once more, straight from its text and without SQL: the oracle of {@link PublicDiaryIT}.
 *
 * <p>Number and date always. Void: nothing else but that. Moved: that, and the new number if that entry shows. Not reviewed: nothing else.
 * Title: the public variant; without one the title, unless there is a marking. Correspondent the same. The case's title the same, by the
 * case's own variant and marking, and not of a case that is void or not reviewed. Nothing at all until the delay has passed.
 */
final class PublicRule {

    /** A case as it is stored. */
    record StoredCase(String id, String number, int serial, String title, String publicTitle, boolean marked, boolean published, boolean voided,
            String foreignNumber) {
    }

    /** An entry as it is stored. */
    record StoredEntry(String id, StoredCase file, int number, LocalDate date, Instant registeredAt, String title, String publicTitle,
            String correspondent, String publicCorrespondent, String note, boolean marked, boolean published, EntryState state,
            StoredEntry movedTo) {

        String written() {
            return file.number() + "-" + number;
        }
    }

    /** What may be seen. */
    record Shown(String number, LocalDate date, EntryState state, String title, String correspondent, boolean typed, String caseTitle,
            String movedTo) {

        boolean has(String word) {
            return Stream.of(title, correspondent, caseTitle)
                    .anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
        }
    }

    private final List<StoredEntry> stored;
    private final Instant shownUntil;

    PublicRule(List<StoredEntry> stored, Instant shownUntil) {
        this.stored = stored;
        this.shownUntil = shownUntil;
    }

    /** What is shown of the entries that are asked for, the newest first. */
    List<Shown> shown(Predicate<StoredEntry> asked, Optional<String> word) {
        List<StoredEntry> there = new ArrayList<>(stored.stream().filter(this::exists).filter(asked).toList());
        there.sort(Comparator.comparing(StoredEntry::date).thenComparing(StoredEntry::registeredAt).thenComparing(StoredEntry::id).reversed());
        return there.stream().map(this::shown).filter(shown -> word.isEmpty() || shown.has(word.get())).toList();
    }

    private boolean exists(StoredEntry entry) {
        return !entry.registeredAt().isAfter(shownUntil);
    }

    private Shown shown(StoredEntry entry) {
        if (entry.state() == EntryState.VOIDED) {
            return new Shown(entry.written(), entry.date(), entry.state(), null, null, false, null, null);
        }
        if (entry.state() == EntryState.MOVED) {
            String now = exists(entry.movedTo()) ? entry.movedTo().written() : null;
            return new Shown(entry.written(), entry.date(), entry.state(), null, null, false, null, now);
        }
        if (!entry.published()) {
            return new Shown(entry.written(), entry.date(), entry.state(), null, null, false, null, null);
        }
        StoredCase file = entry.file();
        String caseTitle = file.voided() || !file.published() ? null : allowed(file.title(), file.publicTitle(), file.marked());
        return new Shown(entry.written(), entry.date(), entry.state(), allowed(entry.title(), entry.publicTitle(), entry.marked()),
                allowed(entry.correspondent(), entry.publicCorrespondent(), entry.marked()), true, caseTitle, null);
    }

    private static String allowed(String text, String variant, boolean marked) {
        if (variant != null) {
            return variant;
        }
        return marked ? null : text;
    }
}
