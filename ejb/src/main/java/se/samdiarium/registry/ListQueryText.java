package se.samdiarium.registry;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.Refusal;

/**
 * A {@link ListQuery} as names and values, the same in the address of a page, in REST and in a list that is kept: {@code list=entries|cases},
 * {@code region} (länskod), {@code authority} (id), {@code registeredFrom}, {@code registeredTo}, {@code days}, {@code from}, {@code to} (days
 * as {@code 2025-01-31}), {@code direction}, {@code type}, {@code handler}, {@code state}, {@code late=true}, {@code words}, {@code number},
 * {@code sort} (a column, with {@code -} before it downwards). Names of stored states may be written in small letters.
 */
public final class ListQueryText {

    /** All names, in the order they are written. */
    public static final List<String> NAMES = List.of("list", "region", "authority", "registeredFrom", "registeredTo", "days", "from", "to",
            "direction", "type", "handler", "state", "late", "words", "number", "sort");

    private ListQueryText() {
    }

    /**
     * The query these values tell. Names that are not there or blank filter nothing; names not known here are passed over.
     *
     * @throws Refusal {@code registry.list-invalid, .list-period}
     */
    public static ListQuery read(Map<String, String> values) {
        Values given = new Values(values);
        DiaryList list = given.one("list", stored(DiaryList.class)).orElse(DiaryList.ENTRIES);
        return new ListQuery(list, given.one("region", RegionCode::new), given.one("authority", id -> new AuthorityId(UUID.fromString(id))),
                given.period("registeredFrom", "registeredTo"), given.one("days", Integer::valueOf), given.period("from", "to"),
                given.one("direction", stored(Direction.class)), given.one("type", Function.identity()), given.one("handler", Function.identity()),
                given.one("state", stored(ListState.class)), given.one("late", ListQueryText::truth).orElse(false),
                given.one("words", Function.identity()), given.one("number", Function.identity()),
                given.one("sort", ListQueryText::order).orElse(ListOrder.NEWEST));
    }

    /** Same, from the form {@link #write} gives. */
    public static ListQuery read(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return read(values);
    }

    /** As the query part of an address: {@code list=entries&late=true&sort=-date}. What filters nothing is left out. */
    public static String write(ListQuery query) {
        return values(query).entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /** As names and values; what filters nothing is left out. */
    public static Map<String, String> values(ListQuery query) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("list", small(query.list()));
        query.region().ifPresent(region -> values.put("region", region.value()));
        query.authority().ifPresent(authority -> values.put("authority", authority.value().toString()));
        query.registered().from().ifPresent(day -> values.put("registeredFrom", day.toString()));
        query.registered().to().ifPresent(day -> values.put("registeredTo", day.toString()));
        query.lastDays().ifPresent(days -> values.put("days", days.toString()));
        query.dated().from().ifPresent(day -> values.put("from", day.toString()));
        query.dated().to().ifPresent(day -> values.put("to", day.toString()));
        query.direction().ifPresent(direction -> values.put("direction", small(direction)));
        query.type().ifPresent(type -> values.put("type", type));
        query.handler().ifPresent(handler -> values.put("handler", handler));
        query.state().ifPresent(state -> values.put("state", small(state)));
        if (query.late()) {
            values.put("late", "true");
        }
        query.words().ifPresent(words -> values.put("words", words));
        query.number().ifPresent(number -> values.put("number", number));
        if (!query.order().equals(ListOrder.NEWEST)) {
            values.put("sort", (query.order().downwards() ? "-" : "") + small(query.order().column()));
        }
        return values;
    }

    private static ListOrder order(String text) {
        boolean downwards = text.startsWith("-");
        return new ListOrder(stored(ListColumn.class).apply(downwards ? text.substring(1) : text), downwards);
    }

    private static boolean truth(String text) {
        if (!List.of("true", "false").contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.parseBoolean(text);
    }

    private static String small(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Function<String, E> stored(Class<E> type) {
        return text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }

    private record Values(Map<String, String> given) {

        <T> Optional<T> one(String name, Function<String, T> read) {
            Optional<String> text = Optional.ofNullable(given.get(name)).map(String::strip).filter(value -> !value.isEmpty());
            try {
                return text.map(read);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw ListQuery.invalid(name, text.orElseThrow());
            }
        }

        Period period(String from, String to) {
            return new Period(one(from, LocalDate::parse), one(to, LocalDate::parse));
        }
    }
}
