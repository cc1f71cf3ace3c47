package se.samdiarium.web.export;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samdiarium.registry.DiaryList;
import se.samdiarium.registry.EntryLine;
import se.samdiarium.registry.ListedCase;
import se.samdiarium.web.export.TableHead.Heading;
import se.samdiarium.web.page.Texts;

/** Entries and cases as lines of a table in a language; the region has a column only where there are several. */
final class ListLines {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Texts texts;
    private final boolean swedish;
    private final boolean allRegions;

    ListLines(Locale locale, boolean allRegions) {
        this.texts = new Texts(locale);
        this.swedish = "sv".equals(locale.getLanguage());
        this.allRegions = allRegions;
    }

    List<Heading> columns(DiaryList list) {
        List<Heading> columns = new ArrayList<>(List.of(heading("entry.number", 18, true)));
        if (allRegions) {
            columns.add(heading("search.region", 8, true));
        }
        columns.add(heading("register.authority", 22, false));
        columns.add(heading(list == DiaryList.ENTRIES ? "entry.title" : "cases.about", 48, true));
        columns.addAll(list == DiaryList.ENTRIES
                ? List.of(heading("entry.direction", 11, true), heading("entry.type", 18, true), heading("entry.date", 12, true),
                        heading("entry.correspondent", 26, true), heading("lists.registered", 17, true), heading("lists.registered-by", 20, false),
                        heading("lists.handler", 16, false), heading("lists.late", 8, false), heading("lists.secrecy", 10, false),
                        heading("lists.state", 11, true))
                : List.of(heading("cases.opened", 17, true), heading("lists.handler", 18, true), heading("cases.documents", 11, true),
                        heading("lists.secrecy", 10, false), heading("lists.state", 14, true)));
        return columns;
    }

    List<Cell> line(EntryLine entry) {
        List<Cell> cells = begun(entry.number(), entry.region().value(), entry.authority(), entry.title());
        cells.addAll(List.of(text("direction." + entry.direction()), new Cell.Text(swedish ? entry.type().swedishName() : entry.type().englishName()),
                new Cell.Day(entry.date()), maybe(entry.correspondent()), minute(entry.registeredAt()), new Cell.Text(entry.registeredBy()),
                maybe(entry.handler()), yes(entry.late()), yes(entry.marked()), text("list-state." + entry.state())));
        return cells;
    }

    List<Cell> line(ListedCase listed) {
        List<Cell> cells = begun(listed.number(), listed.region().value(), listed.authority(), listed.title());
        cells.addAll(List.of(minute(listed.openedAt()), maybe(listed.handler()), new Cell.Count(listed.entries()), yes(listed.marked()),
                text("list-state." + (listed.voided() ? "VOIDED" : listed.state()))));
        return cells;
    }

    private List<Cell> begun(String number, String region, String authority, String title) {
        List<Cell> cells = new ArrayList<>(List.of(new Cell.Text(number)));
        if (allRegions) {
            cells.add(new Cell.Text(region));
        }
        cells.addAll(List.of(new Cell.Text(authority), new Cell.Text(title)));
        return cells;
    }

    private Heading heading(String key, int width, boolean paper) {
        return new Heading(texts.of(key), width, paper);
    }

    private Cell text(String key) {
        return new Cell.Text(texts.of(key));
    }

    private Cell yes(boolean truth) {
        return new Cell.Text(truth ? texts.of("lists.yes") : "");
    }

    private static Cell maybe(Optional<String> text) {
        return new Cell.Text(text.orElse(""));
    }

    private static Cell minute(Instant instant) {
        return new Cell.Minute(LocalDateTime.ofInstant(instant, SWEDEN).withSecond(0).withNano(0));
    }
}
