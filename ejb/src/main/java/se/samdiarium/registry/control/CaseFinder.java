package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.CaseState;
import se.samdiarium.registry.ReferenceKey;

/** Finds cases of one region by what a registrar remembers of them. Void cases are not found. */
@ApplicationScoped
public class CaseFinder {

    private static final String LINES = """
            select c.id, c.number, c.title, c.entries, c.opened_at, c.state from case_file c
            where c.region_code = ?1 and c.voided_at is null""";
    private static final String KEYED = " and exists (select 1 from reference_key k where k.case_id = c.id and k.region_code = ?1 and (";
    private static final Pattern LABEL = Pattern.compile("^(?:dnr|diarienr|diarienummer|ärendenr|ärendenummer)[.:\\s]+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int MOST_WORDS = 8;

    private final Sql sql;

    @Inject
    CaseFinder(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected CaseFinder() {
        this(null);
    }

    /** Cases whose number is the one typed, then those whose number begins so, then those with all the words in their title; newest first. */
    public List<CaseLine> find(RegionCode region, String typed, int size) {
        return Stream.of(exact(region, typed, size), beginning(region, typed, size), titled(region, typed, size)).flatMap(List::stream)
                .distinct().limit(size).toList();
    }

    /**
     * At most two cases with this number: their own, or one of another authority that is noted in them. An own number goes before a noted one.
     * The number of a document ({@code RS 2025-00123-4}) leads to its case.
     */
    public List<CaseLine> numbered(RegionCode region, String typed) {
        List<CaseLine> found = exact(region, typed, 2);
        return found.isEmpty() ? key(typed).map(key -> key.text().split(" ")).filter(parts -> parts.length > 2)
                .map(parts -> exact(region, String.join(" ", List.of(parts).subList(0, parts.length - 1)), 2)).findFirst().orElse(found) : found;
    }

    private List<CaseLine> exact(RegionCode region, String typed, int size) {
        List<String> keys = keys(typed);
        if (keys.isEmpty()) {
            return List.of();
        }
        List<CaseLine> own = keyed(region, keys, "k.key = ", " and k.reference_id is null", size);
        return own.isEmpty() ? keyed(region, keys, "k.key = ", "", size) : own;
    }

    private List<CaseLine> beginning(RegionCode region, String typed, int size) {
        return keyed(region, keys(typed).stream().map(key -> key + "%").toList(), "k.key like ", "", size);
    }

    private List<CaseLine> keyed(RegionCode region, List<String> keys, String comparison, String more, int size) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(region.value()));
        String any = String.join(" or ", keys.stream().map(key -> comparison + next(parameters, key)).toList());
        return lines(LINES + KEYED + any + ")" + more + ")", parameters, size);
    }

    private List<CaseLine> titled(RegionCode region, String typed, int size) {
        List<Object> parameters = new ArrayList<>(List.of(region.value()));
        StringBuilder query = new StringBuilder(LINES);
        Stream.of(typed == null ? new String[0] : typed.strip().split("\\s+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS)
                .forEach(word -> query.append(" and c.title ilike ").append(next(parameters, "%" + literal(word) + "%")).append(" escape '!'"));
        return lines(query.toString(), parameters, size);
    }

    private List<CaseLine> lines(String query, List<Object> parameters, int size) {
        String limited = query + " order by c.opened_at desc, c.id limit " + next(parameters, size);
        return sql.rows(limited, parameters.toArray()).map(row -> new CaseLine(new CaseId((UUID) row[0]), (String) row[1], (String) row[2],
                ((Number) row[3]).intValue(), Column.instant(row[4]), CaseState.valueOf((String) row[5]))).toList();
    }

    /** The number typed, and the same with serial and year in the other order. */
    private static List<String> keys(String typed) {
        return key(typed).flatMap(key -> key.tails().stream().filter(tail -> tail.split(" ").length == key.text().split(" ").length)).toList();
    }

    private static Stream<ReferenceKey> key(String typed) {
        return ReferenceKey.of(LABEL.matcher(typed == null ? "" : typed.strip()).replaceFirst("")).stream();
    }

    private static String next(List<Object> parameters, Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }

    private static String literal(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
