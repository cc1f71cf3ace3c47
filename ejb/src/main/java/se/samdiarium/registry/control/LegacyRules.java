package se.samdiarium.registry.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.LegacyCase;
import se.samdiarium.registry.LegacyEntry;
import se.samdiarium.registry.LegacyRow;
import se.samdiarium.registry.LegacySerial;
import se.samdiarium.registry.ReferenceKey;
import se.samdiarium.registry.Series;
import se.samdiarium.registry.entity.RegisterText;

/** What the register asks of a row of an old diary, whatever else is in the diary: the same as of a registration. */
final class LegacyRules {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_HANDLER = 80;
    private static final int HIGHEST_ENTRY = 100_000;
    /** A slip of the pen must not use up a series: what comes after it would be numbered from there. */
    private static final long HIGHEST_SERIAL = 999_999;
    private static final int FIRST_YEAR = 1900;

    private final List<Series> series;
    private final Set<String> types;
    private final LocalDate today;

    LegacyRules(List<Series> series, Set<String> types, LocalDate today) {
        this.series = series;
        this.types = types;
        this.today = today;
    }

    /** The place the number has in one of the authority's open series, if it is written in the form of one. */
    Optional<LegacySerial> serial(String number) {
        return series.stream().flatMap(one -> one.form().read(number, one.prefix())
                .map(read -> new LegacySerial(one.id(), read.year(), read.serial())).stream())
                .filter(place -> place.year().getValue() >= FIRST_YEAR).findFirst();
    }

    /**
     * The row without space around its text.
     *
     * @throws Refusal {@code registry.legacy-*} and what {@link RegisterText} refuses
     */
    LegacyRow check(LegacyRow row) {
        LegacyCase file = row.file();
        checkNumber(file.number());
        file.opened().ifPresent(this::notInFuture);
        file.handler().filter(name -> name.length() > LONGEST_HANDLER).ifPresent(name -> {
            throw new Refusal(Refusal.Kind.INVALID, "registry.legacy-handler-too-long", name.length(), LONGEST_HANDLER);
        });
        LegacyCase checked = new LegacyCase(file.number().strip(), file.title().map(RegisterText::title), file.opened(), file.handler(),
                file.state());
        return new LegacyRow(checked, row.entry().map(this::check));
    }

    private void checkNumber(String number) {
        boolean writable = number != null && !number.isBlank() && number.strip().length() <= LONGEST_NUMBER
                && number.strip().codePoints().noneMatch(Character::isISOControl) && ReferenceKey.of(number).isPresent();
        if (!writable) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.legacy-number-invalid", String.valueOf(number));
        }
        serial(number.strip()).ifPresent(place -> {
            if (place.year().getValue() > today.getYear()) {
                throw new Refusal(Refusal.Kind.INVALID, "registry.legacy-year-in-future", number.strip(), String.valueOf(place.year()));
            }
            if (place.serial() > HIGHEST_SERIAL) {
                throw new Refusal(Refusal.Kind.INVALID, "registry.legacy-serial-too-high", number.strip(), HIGHEST_SERIAL);
            }
        });
    }

    private LegacyEntry check(LegacyEntry entry) {
        if (entry.number() < 1 || entry.number() > HIGHEST_ENTRY) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.legacy-entry-number-invalid", entry.number());
        }
        if (!types.contains(entry.type())) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.type-unknown", String.valueOf(entry.type()));
        }
        notInFuture(entry.date());
        notInFuture(entry.registered());
        return new LegacyEntry(entry.number(), RegisterText.title(entry.title()), entry.direction(), entry.type(), entry.date(), entry.registered(),
                RegisterText.correspondent(entry.correspondent()), RegisterText.note(entry.note()), entry.file());
    }

    private void notInFuture(LocalDate day) {
        if (day.isAfter(today)) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.date-in-future", day, today);
        }
    }
}
