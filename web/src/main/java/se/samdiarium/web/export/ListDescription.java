package se.samdiarium.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.samdiarium.access.Caller;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.registry.DiaryList;
import se.samdiarium.registry.ListQuery;
import se.samdiarium.registry.Period;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.web.page.Texts;

/** What a list shows, in words: the head of an exported file. */
@ApplicationScoped
class ListDescription {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Organisation organisation;
    private final Diary diary;
    private final CurrentCaller current;
    private final Clock clock;

    @Inject
    ListDescription(Organisation organisation, Diary diary, CurrentCaller current, Clock clock) {
        this.organisation = organisation;
        this.diary = diary;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ListDescription() {
        this(null, null, null, null);
    }

    TableHead head(ListQuery query, int lines, List<TableHead.Heading> columns, Locale locale) {
        Texts texts = new Texts(locale);
        Caller caller = current.get();
        String whose = caller.region().map(region -> organisation.region(region).name()).orElseGet(() -> texts.of("person.all-regions"));
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), SWEDEN);
        List<String> facts = new ArrayList<>();
        String filters = filters(query, texts).entrySet().stream().map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining(" · "));
        facts.add(filters.isEmpty() ? texts.of("lists.no-filters") : filters);
        facts.add(texts.of("lists.exported", lines, new Cell.Minute(now).shown(), caller.displayName()));
        String page = texts.of("paging.place", "{0}", "{1}");
        return new TableHead(texts.of(query.list() == DiaryList.ENTRIES ? "lists.entries-of" : "lists.cases-of", whose), facts, columns,
                List.of(page.split("\\{[01]\\}", -1)), locale);
    }

    private Map<String, String> filters(ListQuery query, Texts texts) {
        Map<String, String> filters = new LinkedHashMap<>();
        query.region().ifPresent(region -> filters.put(texts.of("search.region"), organisation.region(region).name()));
        query.authority().ifPresent(id -> filters.put(texts.of("register.authority"), organisation.authority(id).name()));
        period(filters, texts.of("lists.registered"), query.registered());
        query.lastDays().ifPresent(days -> filters.put(texts.of("lists.registered"), texts.count("lists.days", days)));
        period(filters, texts.of("entry.date"), query.dated());
        query.direction().ifPresent(direction -> filters.put(texts.of("entry.direction"), texts.of("direction." + direction)));
        query.type().ifPresent(code -> filters.put(texts.of("entry.type"), typeName(code, texts)));
        query.handler().ifPresent(handler -> filters.put(texts.of("lists.handler"), handler));
        query.state().ifPresent(state -> filters.put(texts.of("lists.state"), texts.of("list-state." + state)));
        if (query.late()) {
            filters.put(texts.of("lists.late"), texts.of("lists.yes"));
        }
        query.words().ifPresent(words -> filters.put(texts.of("lists.words"), words));
        query.number().ifPresent(number -> filters.put(texts.of("entry.number"), number));
        return filters;
    }

    private String typeName(String code, Texts texts) {
        return diary.documentTypes().stream().filter(type -> type.code().equals(code)).findFirst()
                .map(type -> "sv".equals(texts.locale().getLanguage()) ? type.swedishName() : type.englishName()).orElse(code);
    }

    private static void period(Map<String, String> filters, String name, Period period) {
        if (!period.isAlways()) {
            filters.put(name, period.from().map(Object::toString).orElse("") + "–" + period.to().map(Object::toString).orElse(""));
        }
    }
}
