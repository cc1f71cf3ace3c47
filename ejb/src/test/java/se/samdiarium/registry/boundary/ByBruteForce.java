package se.samdiarium.registry.boundary;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.registry.CaseState;
import se.samdiarium.registry.DiaryList;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.ListColumn;
import se.samdiarium.registry.ListOrder;
import se.samdiarium.registry.ListQuery;
import se.samdiarium.registry.ListState;
import se.samdiarium.registry.Period;
import se.samdiarium.registry.ReferenceKey;
import se.samdiarium.registry.boundary.SampleDiaries.Case;
import se.samdiarium.registry.boundary.SampleDiaries.Entry;

/** What a query for a list says, as a programmer says it without a database. */
final class ByBruteForce {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private ByBruteForce() {
    }

    static Predicate<Entry> entry(ListQuery asked) {
        ListQuery query = asked.on(SampleDiaries.TODAY);
        return entry -> query.region().map(region -> region.value().equals(entry.of().diary().region())).orElse(true)
                && query.authority().map(id -> id.value().equals(entry.of().diary().authority())).orElse(true)
                && within(query.registered(), entry.registeredOn()) && within(query.dated(), entry.date())
                && query.direction().map(direction -> direction.name().equals(entry.direction())).orElse(true)
                && query.type().map(entry.type()::equals).orElse(true)
                && query.handler().map(handler -> handler.equals(entry.of().handler())).orElse(true)
                && query.state().map(state -> state == state(entry)).orElse(true)
                && (!query.late() || entry.late())
                && query.words().map(words -> Texts.holds(entry.title() + " " + (entry.correspondent() == null ? "" : entry.correspondent()), words))
                        .orElse(true)
                && query.number().map(number -> Texts.isNumber(entry.of(), entry.number(), number)).orElse(true);
    }

    private static ListState state(Entry entry) {
        return entry.voided() ? ListState.VOIDED : entry.moved() ? ListState.MOVED : ListState.REGISTERED;
    }

    static ListQuery anyOfEntries(Random random, SampleDiaries sample) {
        Entry some = sample.entries.get(random.nextInt(sample.entries.size()));
        return new ListQuery(DiaryList.ENTRIES, Optional.empty(), seldom(random, new AuthorityId(some.of().diary().authority())),
                seldom(random, Period.of(some.registeredOn(), some.registeredOn().plusDays(random.nextInt(100)))).orElse(Period.ALWAYS),
                seldom(random, 1 + random.nextInt(60)), seldom(random, new Period(Optional.of(some.date()), Optional.empty())).orElse(Period.ALWAYS),
                seldom(random, Direction.valueOf(some.direction())), seldom(random, some.type()),
                seldom(random, Optional.ofNullable(some.of().handler()).orElse("ingen")), seldom(random, state(some)), random.nextInt(8) == 0,
                seldom(random, Texts.beginning(random, some.title())), seldom(random, Texts.typed(random, some.of(), some.number())),
                new ListOrder(ListColumn.values()[random.nextInt(ListColumn.values().length)], random.nextBoolean()));
    }

    static Predicate<Case> each(ListQuery asked) {
        ListQuery query = asked.on(SampleDiaries.TODAY);
        return each -> query.authority().map(id -> id.value().equals(each.diary().authority())).orElse(true)
                && within(query.registered(), LocalDate.ofInstant(each.openedAt(), SWEDEN))
                && query.handler().map(handler -> handler.equals(each.handler())).orElse(true)
                && query.state().map(state -> is(each, state)).orElse(true)
                && query.words().map(words -> Texts.holds(each.title(), words)).orElse(true)
                && query.number().map(number -> Texts.isNumber(each, -1, number)).orElse(true);
    }

    private static boolean is(Case each, ListState state) {
        return switch (state) {
            case VOIDED -> each.voided();
            case UNFINISHED -> !each.voided() && CaseState.valueOf(each.state()) != CaseState.CLOSED;
            default -> !each.voided() && each.state().equals(state.name());
        };
    }

    static ListQuery anyOfCases(Random random, SampleDiaries sample) {
        Case some = sample.cases.get(random.nextInt(sample.cases.size()));
        LocalDate opened = LocalDate.ofInstant(some.openedAt(), SWEDEN);
        List<ListState> states = Stream.of(ListState.values()).filter(state -> state.isOf(DiaryList.CASES)).toList();
        return new ListQuery(DiaryList.CASES, Optional.empty(), seldom(random, new AuthorityId(some.diary().authority())),
                seldom(random, Period.of(opened, opened.plusDays(random.nextInt(30)))).orElse(Period.ALWAYS), seldom(random, 30), Period.ALWAYS,
                Optional.empty(), Optional.empty(), seldom(random, Optional.ofNullable(some.handler()).orElse("ingen")),
                seldom(random, states.get(random.nextInt(states.size()))), false, seldom(random, Texts.beginning(random, some.title())),
                seldom(random, Texts.typed(random, some, -1)),
                new ListOrder(ListColumn.values()[random.nextInt(ListColumn.values().length)], random.nextBoolean()));
    }

    private static boolean within(Period period, LocalDate day) {
        return period.from().map(first -> !day.isBefore(first)).orElse(true) && period.to().map(last -> !day.isAfter(last)).orElse(true);
    }

    private static <T> Optional<T> seldom(Random random, T value) {
        return random.nextInt(4) == 0 ? Optional.of(value) : Optional.empty();
    }

    /** Words and numbers as they are typed. */
    private static final class Texts {

        static boolean holds(String text, String asked) {
            List<String> words = words(text);
            return words(asked).stream().allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
        }

        private static List<String> words(String text) {
            return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
        }

        static String beginning(Random random, String title) {
            List<String> words = words(title);
            String word = words.get(random.nextInt(words.size()));
            return word.substring(0, 1 + random.nextInt(word.length())).toUpperCase(Locale.ROOT) + (random.nextBoolean() ? " – re" : "");
        }

        static boolean isNumber(Case of, int entry, String typed) {
            String key = ReferenceKey.of(typed).orElseThrow().text();
            int cut = key.lastIndexOf(' ');
            boolean ofEntry = entry > 0 && key.split(" ").length >= 3 && key.substring(cut + 1).equals(String.valueOf(entry))
                    && found(of, key.substring(0, cut));
            return found(of, key) || ofEntry;
        }

        private static boolean found(Case of, String key) {
            return of.keys().stream().anyMatch(tail -> tail.equals(key) || tail.startsWith(key + " "));
        }

        static String typed(Random random, Case of, int entry) {
            return switch (random.nextInt(5)) {
                case 0 -> of.number().toLowerCase(Locale.ROOT).replace('-', ' ');
                case 1 -> of.year() + "-" + of.serial();
                case 2 -> "000" + of.serial();
                case 3 -> of.diary().prefix() + of.year();
                default -> of.number() + (entry > 0 ? "-" + entry : "");
            };
        }
    }
}
