package se.samdiarium.search;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import se.samdiarium.consultation.Position;
import se.samdiarium.registry.Direction;

/**
 * The text form of a search, as in addresses: {@code q=avtal&region=03&region=04&type=REMISSVAR&year=2025&case=...&direction=INCOMING&secrecy=-
 * &form=PDF&from=2025-01-01&to=2025-01-31&since=2025-01-31T09:00:00Z&order=date&page=2}. Only {@code q} is needed for a search of words.
 */
public final class SearchText {

    private static final int SIZE = 20;
    /** Facets whose values are names in capitals; an address may have them otherwise. */
    private static final Set<FacetName> UPPER = EnumSet.of(FacetName.DIRECTION, FacetName.FORMAT, FacetName.POSITION);

    /**
     * A search as read.
     *
     * @param request what could be read
     * @param misread names of parameters that could not be read, and narrow nothing; {@code period} for days in the wrong order
     */
    public record Read(SearchRequest request, List<String> misread) {

        /** Whether it asks for anything: words, or a filter. */
        public boolean isAsked() {
            return !request.query().isBlank() || !request.filters().equals(SearchFilters.NONE);
        }
    }

    private SearchText() {
    }

    /** Reads parameters as they stand in an address, where anybody can write anything. All facets are counted. */
    public static Read read(Map<String, List<String>> parameters) {
        List<String> misread = new ArrayList<>();
        Map<FacetName, Set<String>> chosen = new EnumMap<>(FacetName.class);
        for (FacetName name : FacetName.values()) {
            Set<String> values = new TreeSet<>();
            for (String text : parameters.getOrDefault(name.parameter(), List.of())) {
                String value = UPPER.contains(name) ? text.strip().toUpperCase(Locale.ROOT) : text.strip();
                if (isValue(name, value)) {
                    values.add(value);
                } else if (!value.isEmpty()) {
                    misread.add(name.parameter());
                }
            }
            chosen.put(name, values);
        }
        Optional<LocalDate> from = day("from", parameters, misread);
        Optional<LocalDate> to = day("to", parameters, misread);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            misread.add("period");
        }
        SearchFilters filters = new SearchFilters(chosen, from, to, instant("since", parameters, misread));
        return new Read(new SearchRequest(first(parameters, "q"), filters, page(parameters, misread), SIZE,
                order(parameters, misread), EnumSet.allOf(FacetName.class)), List.copyOf(misread));
    }

    /** Reads the text form. */
    public static Read read(String text) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return read(parameters);
    }

    /** Writes the text form, without the page. */
    public static String write(SearchRequest request) {
        List<String> parts = new ArrayList<>();
        parts.add(pair("q", request.query()));
        for (FacetName name : FacetName.values()) {
            new TreeSet<>(request.filters().chosen().getOrDefault(name, Set.of())).forEach(value -> parts.add(pair(name.parameter(), value)));
        }
        request.filters().from().ifPresent(day -> parts.add(pair("from", day.toString())));
        request.filters().to().ifPresent(day -> parts.add(pair("to", day.toString())));
        request.filters().since().ifPresent(instant -> parts.add(pair("since", instant.toString())));
        if (request.order() != SearchOrder.RELEVANCE) {
            parts.add(pair("order", request.order().name().toLowerCase(Locale.ROOT)));
        }
        return String.join("&", parts);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static boolean isValue(FacetName name, String value) {
        return switch (name) {
            case REGION -> value.matches("[0-9]{2}");
            case YEAR -> value.matches("[0-9]{4}");
            case DIRECTION -> Arrays.stream(Direction.values()).map(Enum::name).anyMatch(value::equals);
            case FORMAT -> Arrays.stream(FileForm.values()).map(Enum::name).anyMatch(value::equals);
            case POSITION -> Arrays.stream(Position.values()).filter(Position::canBeChosen).map(Enum::name).anyMatch(value::equals);
            case CASE -> isId(value);
            case TYPE, SECRECY -> !value.isEmpty();
        };
    }

    private static boolean isId(String value) {
        try {
            return UUID.fromString(value).toString().equals(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<LocalDate> day(String name, Map<String, List<String>> parameters, List<String> misread) {
        return time(name, parameters, misread, LocalDate::parse);
    }

    private static Optional<Instant> instant(String name, Map<String, List<String>> parameters, List<String> misread) {
        return time(name, parameters, misread, Instant::parse);
    }

    private static <T> Optional<T> time(String name, Map<String, List<String>> parameters, List<String> misread, Function<String, T> form) {
        String text = first(parameters, name).strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(form.apply(text));
        } catch (DateTimeException e) {
            misread.add(name);
            return Optional.empty();
        }
    }

    private static SearchOrder order(Map<String, List<String>> parameters, List<String> misread) {
        String text = first(parameters, "order").strip().toUpperCase(Locale.ROOT);
        Optional<SearchOrder> order = Arrays.stream(SearchOrder.values()).filter(each -> each.name().equals(text)).findFirst();
        if (order.isEmpty() && !text.isEmpty()) {
            misread.add("order");
        }
        return order.orElse(SearchOrder.RELEVANCE);
    }

    private static int page(Map<String, List<String>> parameters, List<String> misread) {
        String text = first(parameters, "page").strip();
        if (text.isEmpty() || text.matches("[0-9]{1,6}")) {
            return text.isEmpty() ? 1 : Integer.parseInt(text);
        }
        misread.add("page");
        return 1;
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> all = parameters.getOrDefault(name, List.of());
        return all.isEmpty() || all.getFirst() == null ? "" : all.getFirst();
    }
}
