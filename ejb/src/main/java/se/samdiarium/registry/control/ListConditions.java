package se.samdiarium.registry.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import se.samdiarium.registry.CaseState;
import se.samdiarium.registry.DiaryList;
import se.samdiarium.registry.ListColumn;
import se.samdiarium.registry.ListQuery;
import se.samdiarium.registry.Period;
import se.samdiarium.registry.ReferenceKey;

/**
 * A {@link ListQuery} as SQL over {@code diary_entry e} or {@code case_file c}: what is typed goes in as parameters only. Made so that the
 * indexes of V011 give both the first page and the count.
 */
final class ListConditions {

    private static final String SWEDISH = " collate \"sv-x-icu\"";
    private static final String STATES = Arrays.stream(CaseState.values()).map(state -> "'" + state + "'")
            .collect(Collectors.joining(",", "array[", "]"));
    private static final int PARTS_WITH_A_DOCUMENT = 3;

    private final ListQuery query;
    private final List<Object> parameters = new ArrayList<>();
    private final StringJoiner where = new StringJoiner(" and ").setEmptyValue("true");

    /** The conditions of a query whose {@code lastDays} are told as days of the calendar. */
    ListConditions(ListQuery query) {
        this.query = query;
        String table = entries() ? "e." : "c.";
        query.region().ifPresent(region -> and(table + "region_code = ?", region.value()));
        query.region().filter(region -> entries() && isJoined()).ifPresent(region -> and("c.region_code = ?", region.value()));
        query.authority().ifPresent(authority -> and(table + "authority_id = ?", authority.value()));
        query.handler().ifPresent(handler -> and("c.handler = ?", handler));
        query.number().flatMap(ReferenceKey::of).ifPresent(this::number);
        if (entries()) {
            ofEntries();
        } else {
            ofCases();
        }
    }

    /** Tables, and the rows of them. */
    String fromWhere() {
        return from() + " where " + where;
    }

    /** Same, with what the order needs besides. */
    String fromWhereOrder() {
        ListColumn column = query.order().column();
        boolean types = column == ListColumn.TYPE;
        String direction = query.order().downwards() ? " desc" : "";
        String order = Arrays.stream(expressions(column)).map(each -> each + direction).collect(Collectors.joining(", "));
        return from() + (types ? " join document_type t on t.code = e.type_code" : "") + " where " + where + " order by " + order;
    }

    Object[] parameters(Object... more) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    /** How many parameters there are. */
    int size() {
        return parameters.size();
    }

    private boolean entries() {
        return query.list() == DiaryList.ENTRIES;
    }

    private String from() {
        return entries() ? " from diary_entry e" + (isJoined() ? " join case_file c on c.id = e.case_id" : "") : " from case_file c";
    }

    private boolean isJoined() {
        return query.handler().isPresent() || query.order().column() == ListColumn.NUMBER || query.order().column() == ListColumn.HANDLER;
    }

    private void ofEntries() {
        days("e.registered_on", query.registered());
        days("e.date", query.dated());
        query.direction().ifPresent(direction -> and("e.direction = ?", direction.name()));
        query.type().ifPresent(type -> and("e.type_code = ?", type));
        query.words().ifPresent(words -> and("diary_words(e.title || ' ' || coalesce(e.correspondent, '')) @@ diary_words_asked(?)", words));
        if (query.late()) {
            and("e.late");
        }
        query.state().ifPresent(state -> and(switch (state) {
            case VOIDED -> "e.voided_at is not null";
            case MOVED -> "e.voided_at is null and e.moved_to is not null";
            default -> "e.voided_at is null and e.moved_to is null";
        }));
    }

    private void ofCases() {
        String midnight = "cast(? as timestamp) at time zone 'Europe/Stockholm'";
        query.registered().from().ifPresent(day -> and("c.opened_at >= " + midnight, day.toString()));
        query.registered().to().ifPresent(day -> and("c.opened_at < " + midnight, day.plusDays(1).toString()));
        query.words().ifPresent(words -> and("diary_words(c.title) @@ diary_words_asked(?)", words));
        query.state().ifPresent(state -> and(switch (state) {
            case VOIDED -> "c.voided_at is not null";
            case UNFINISHED -> "c.state <> 'CLOSED' and c.voided_at is null";
            default -> "c.voided_at is null and c.state = '" + CaseState.valueOf(state.name()) + "'";
        }));
    }

    private void days(String column, Period period) {
        period.from().ifPresent(day -> and(column + " >= cast(? as date)", day.toString()));
        period.to().ifPresent(day -> and(column + " <= cast(? as date)", day.toString()));
    }

    /** A number finds cases by any run of its parts, and an entry by its case's and its own. */
    private void number(ReferenceKey typed) {
        String id = entries() ? "e.case_id" : "c.id";
        Optional<DocumentOfCase> document = entries() ? DocumentOfCase.of(typed) : Optional.empty();
        String cases = id + " in (select k.case_id from reference_key k where k.region_code = any(select code from region) and (k.key = ?"
                + " or k.key ~>=~ ? and k.key ~<~ ?))";
        if (document.isPresent()) {
            String ofCase = document.get().key();
            and("(" + cases + " or e.number = ? and " + cases + ")", typed.text(), typed.text() + " ", typed.text() + "!",
                    document.get().number(), ofCase, ofCase + " ", ofCase + "!");
        } else {
            and(cases, typed.text(), typed.text() + " ", typed.text() + "!");
        }
    }

    private String[] expressions(ListColumn column) {
        String[] last = entries() ? new String[] {"e.registered_on", "e.registered_at", "e.id"} : new String[] {"c.opened_at", "c.id"};
        String table = entries() ? "e." : "c.";
        return switch (column) {
            case REGISTERED -> last;
            case NUMBER -> entries() ? new String[] {"c.year", "c.serial", "c.number", "c.id", "e.number"}
                    : new String[] {"c.year", "c.serial", "c.number", "c.id"};
            case TITLE -> after(table + "title" + SWEDISH, last);
            case REGION -> after(table + "region_code", last);
            case DIRECTION -> after("e.direction", last);
            case TYPE -> after("t.position", last);
            case DATE -> new String[] {"e.date", "e.id"};
            case CORRESPONDENT -> after("e.correspondent" + SWEDISH, last);
            case STATE -> after("array_position(" + STATES + ", cast(c.state as text))", last);
            case HANDLER -> after("c.handler" + SWEDISH, last);
            case DOCUMENTS -> after("c.entries", last);
        };
    }

    private static String[] after(String first, String... last) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(last));
        return all.toArray(String[]::new);
    }

    private void and(String condition, Object... values) {
        StringBuilder numbered = new StringBuilder();
        for (int i = 0; i < condition.length(); i++) {
            numbered.append(condition.charAt(i));
            if (condition.charAt(i) == '?') {
                parameters.add(values[(int) condition.substring(0, i).chars().filter(letter -> letter == '?').count()]);
                numbered.append(parameters.size());
            }
        }
        where.add(numbered);
    }

    /** A typed number of an entry: the case's parts, and the running number within the case. */
    private record DocumentOfCase(String key, int number) {

        static Optional<DocumentOfCase> of(ReferenceKey typed) {
            String[] parts = typed.text().split(" ");
            String last = parts[parts.length - 1];
            return parts.length >= PARTS_WITH_A_DOCUMENT && last.matches("\\d{1,6}")
                    ? Optional.of(new DocumentOfCase(typed.text().substring(0, typed.text().length() - last.length() - 1), Integer.parseInt(last)))
                    : Optional.empty();
        }
    }
}
