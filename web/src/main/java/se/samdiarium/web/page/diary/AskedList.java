package se.samdiarium.web.page.diary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.DiaryList;
import se.samdiarium.registry.ListQuery;
import se.samdiarium.registry.ListQueryText;
import se.samdiarium.registry.Period;

/** Which list the address asks for, as typed and as understood. Without anything typed: what was registered today. */
@Named("askedList")
@RequestScoped
public class AskedList {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final List<String> MORE = List.of("from", "to", "direction", "type", "handler", "state", "late", "authority", "region");

    private final HttpServletRequest request;
    private final Clock clock;
    private ListQuery query;

    @Inject
    AskedList(HttpServletRequest request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected AskedList() {
        this(null, null);
    }

    /**
     * The list asked for.
     *
     * @throws Refusal {@code registry.list-invalid, .list-period}
     */
    public ListQuery query() {
        if (query == null) {
            Map<String, String> typed = typed();
            query = typed.isEmpty() ? ListQuery.today() : ListQueryText.read(typed);
        }
        return query;
    }

    /** Whether what is typed can be understood. */
    public boolean isUnderstood() {
        try {
            return query() != null;
        } catch (Refusal refusal) {
            return false;
        }
    }

    /** Its text form. */
    public String text() {
        return ListQueryText.write(query());
    }

    /** What is typed in a filter; of a list that nobody has typed, what it has. */
    public String value(String name) {
        Map<String, String> typed = typed();
        return Optional.ofNullable(typed.isEmpty() ? ListQueryText.values(ListQuery.today()).get(name) : typed.get(name)).orElse("");
    }

    /** Whether this value is chosen in a filter. */
    public boolean is(String name, String value) {
        return value(name).equalsIgnoreCase(value);
    }

    /** Whether the lines are cases. */
    public boolean isOfCases() {
        return is("list", DiaryList.CASES.name());
    }

    /** Whether a filter of the folded part is filled in. */
    public boolean isMore() {
        return MORE.stream().anyMatch(name -> !value(name).isBlank());
    }

    /** {@code lista}, {@code handlaggare} or {@code sparade}. */
    public String view() {
        return Optional.ofNullable(request.getParameter("visa")).filter(List.of("handlaggare", "sparade")::contains).orElse("lista");
    }

    /** Page, from 1. */
    public int page() {
        try {
            return Integer.parseInt(Optional.ofNullable(request.getParameter("page")).orElse("1"));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** The link among the lists that leads here. */
    public String tab() {
        if (!view().equals("lista")) {
            return view();
        }
        if (isOfCases()) {
            return is("state", "unfinished") && value("handler").isEmpty() ? "oppna" : "arenden";
        }
        return is("late", "true") ? "sena" : day().isPresent() ? "postlista" : "poster";
    }

    /** Whether only one day of registration is shown. */
    public boolean isOfOneDay() {
        return day().isPresent();
    }

    /** The only day of registration as text; empty when there are several. */
    public String dayText() {
        return day().map(LocalDate::toString).orElse("");
    }

    private Optional<LocalDate> day() {
        if (!isUnderstood()) {
            return Optional.empty();
        }
        Period registered = query().on(today()).registered();
        return registered.from().filter(first -> registered.to().filter(first::equals).isPresent());
    }

    /** Address of the list of this day moved by some days; the other filters stay. */
    public String dayAddress(int days) {
        Map<String, String> values = new LinkedHashMap<>(ListQueryText.values(query()));
        LocalDate day = day().orElseThrow().plusDays(days);
        values.remove("days");
        values.put("registeredFrom", day.toString());
        values.put("registeredTo", day.toString());
        return "/diarium?" + ListQueryText.write(ListQueryText.read(values));
    }

    /** Whether the only day is over. */
    public boolean isPast() {
        return day().filter(day -> day.isBefore(today())).isPresent();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(SWEDEN));
    }

    private Map<String, String> typed() {
        String kept = request.getParameter("query");
        if (kept != null && !kept.isBlank()) {
            return ListQueryText.values(ListQueryText.read(kept));
        }
        Map<String, String> typed = new LinkedHashMap<>();
        ListQueryText.NAMES.forEach(name -> Optional.ofNullable(request.getParameter(name)).ifPresent(value -> typed.put(name, value)));
        return typed;
    }
}
