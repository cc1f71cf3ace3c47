package se.samdiarium.publishing.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samdiarium.publishing.Publication;
import se.samdiarium.publishing.Publication.Block;
import se.samdiarium.publishing.Publication.Fact;
import se.samdiarium.publishing.Publication.Front;
import se.samdiarium.publishing.Publication.Heading;
import se.samdiarium.publishing.Publication.Items;
import se.samdiarium.publishing.Publication.Paragraph;
import se.samdiarium.publishing.Publication.Table;

/** A publication as the page that a PDF is set from. */
public final class PublicationPage {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final int RUNNING = 90;
    /** Lines of a marking that stand on every page. */
    private static final int MARKED = 2;

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder marks = new StringBuilder();
    private final Deque<Integer> open = new ArrayDeque<>();
    private int headings;

    private PublicationPage() {
    }

    /** The page of a {@linkplain CleanText clean} publication. */
    public static String of(Publication text) {
        PublicationPage page = new PublicationPage();
        text.blocks().forEach(page::add);
        page.closeMarks(0);
        StringBuilder facts = new StringBuilder();
        for (Fact fact : text.facts()) {
            facts.append("<tr><th scope=\"row\">").append(escaped(fact.name())).append("</th><td>").append(escaped(fact.value()))
                    .append("</td></tr>");
        }
        String front = text.front().map(PublicationPage::front).orElse("");
        String to = text.front().map(Front::to).filter(line -> !line.isEmpty())
                .map(line -> "<p class=\"to\">" + escaped(line) + "</p>").orElse("");
        String marked = text.front().map(it -> String.join(", ", it.marking().stream().limit(MARKED).toList())).orElse("");
        try {
            String head = facts.isEmpty() ? "" : "<table class=\"facts\"><tbody>" + facts + "</tbody></table>";
            boolean fronted = text.front().isPresent();
            return filled(PdfSetting.template("publication.xhtml"), Map.of("title", escaped(text.title().isEmpty() ? "–" : text.title()),
                    "author", escaped(text.author()), "running", running(text.title()), "bookmarks", page.marks.toString(),
                    "front", fronted ? front + head + to : "", "facts", fronted ? "" : head, "marked", running(marked),
                    "body", page.body.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String front(Front front) {
        StringBuilder box = new StringBuilder();
        if (!front.marking().isEmpty()) {
            box.append("<div class=\"marking\">");
            front.marking().forEach(line -> box.append("<p>").append(escaped(line)).append("</p>"));
            box.append("</div>");
        }
        return box.append("<p class=\"kind\">").append(escaped(front.kind())).append("</p>").toString();
    }

    /** A template with its places, {@code {name}}, filled in one go: what is filled in is never taken for a place. */
    static String filled(String template, Map<String, String> places) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(places.getOrDefault(place.group(1), place.group())));
    }

    private void add(Block block) {
        switch (block) {
            case Heading heading -> add(heading);
            case Paragraph paragraph -> body.append("<p>").append(escaped(paragraph.text())).append("</p>\n");
            case Items items -> {
                String tag = items.numbered() ? "ol" : "ul";
                body.append('<').append(tag).append('>');
                items.lines().forEach(line -> body.append("<li>").append(escaped(line)).append("</li>"));
                body.append("</").append(tag).append(">\n");
            }
            case Table table -> add(table);
        }
    }

    private void add(Heading heading) {
        closeMarks(heading.level());
        String id = "h" + ++headings;
        marks.append("<bookmark name=\"").append(escaped(heading.text())).append("\" href=\"#").append(id).append("\">");
        open.push(heading.level());
        String tag = "h" + (heading.level() + 1);
        body.append('<').append(tag).append(" id=\"").append(id).append("\">").append(escaped(heading.text())).append("</").append(tag).append(">\n");
    }

    private void closeMarks(int level) {
        while (!open.isEmpty() && open.peek() >= level) {
            open.pop();
            marks.append("</bookmark>");
        }
    }

    private void add(Table table) {
        int sum = table.widths().stream().mapToInt(Integer::intValue).sum();
        body.append("<table><colgroup>");
        table.widths().forEach(width -> body.append("<col style=\"width: ").append(100 * width / sum).append("%\"/>"));
        body.append("</colgroup>");
        if (!table.head().isEmpty()) {
            body.append("<thead>");
            row(table.head(), "th scope=\"col\"", "th");
            body.append("</thead>");
        }
        body.append("<tbody>");
        table.rows().forEach(row -> row(row, "td", "td"));
        if (table.rows().isEmpty()) {
            row(table.widths().stream().map(width -> "").toList(), "td", "td");
        }
        body.append("</tbody></table>\n");
    }

    private void row(List<String> cells, String start, String end) {
        body.append("<tr>");
        cells.forEach(cell -> body.append('<').append(start).append('>').append(escaped(cell)).append("</").append(end).append('>'));
        body.append("</tr>");
    }

    /** The title as a string of CSS, cut to a line. */
    private static String running(String title) {
        int[] points = title.codePoints().toArray();
        String line = points.length <= RUNNING ? title : new String(points, 0, RUNNING - 1).strip() + "…";
        StringBuilder css = new StringBuilder();
        line.codePoints().forEach(point -> {
            if (point < 0x80 && !Character.isLetterOrDigit(point) && point != ' ') {
                css.append('\\').append(String.format("%06x ", point));
            } else {
                css.appendCodePoint(point);
            }
        });
        return css.toString();
    }

    /** Text of XHTML. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("\n", "<br/>");
    }
}
