package se.samdiarium.document.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.samdiarium.platform.boundary.Background;

/**
 * Turns the XHTML that Tika writes into plain text by page. Tolerant on purpose: it reads tags and text as they come, since markup that
 * some parsers pass on (old HTML mail) is not always well-formed XML.
 *
 * <p>A row of a table is a line, its cells divided by tabs, unless a cell has lines of its own. A file inside the file begins a page, with
 * its name as a label. An empty line stands before a heading.
 */
final class XhtmlPages {

    private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "br", "table", "ul", "ol",
            "dt", "dd", "blockquote", "pre", "hr", "title");
    private static final Set<String> PAGE_CLASSES = Set.of("page", "slide", "slide-content", "sheet");
    private static final String FILE_INSIDE = "package-entry";

    /** Pictures of the page itself, which no reader knows by these names. */
    private static final Pattern PICTURE = Pattern.compile("(?:.*/)?(?:image|picture|thumbnail)\\d*\\.[a-z]{3,4}", Pattern.CASE_INSENSITIVE);

    /** From the ampersand to the semicolon. */
    private static final int LONGEST_ENTITY = 8;

    private static final Pattern TABS = Pattern.compile("\\t{2,}");

    private enum Division { PLAIN, PAGE, FILE, LABELLED_FILE }

    private final String xhtml;
    private final List<String> pages = new ArrayList<>();
    private final Deque<Division> open = new ArrayDeque<>();
    private final Deque<StringBuilder> cells = new ArrayDeque<>();
    private final StringBuilder page = new StringBuilder();
    private StringBuilder out = page;
    private String label = "";
    private int skip;

    private XhtmlPages(String xhtml) {
        this.xhtml = xhtml;
    }

    static List<String> read(String xhtml) {
        return new XhtmlPages(xhtml).read();
    }

    private List<String> read() {
        int body = xhtml.indexOf("<body");
        int at = Math.max(body, 0);
        while (at < xhtml.length()) {
            int tag = xhtml.indexOf('<', at);
            if (tag < 0) {
                text(at, xhtml.length());
                break;
            }
            text(at, tag);
            int end = xhtml.indexOf('>', tag);
            if (end < 0) {
                break;
            }
            tag(xhtml.substring(tag + 1, end));
            at = end + 1;
            Background.letOthers();
        }
        endPage(false);
        return pages.isEmpty() ? List.of("") : pages;
    }

    private void tag(String tag) {
        if (tag.startsWith("!") || tag.startsWith("?")) {
            return;
        }
        boolean closing = tag.startsWith("/");
        boolean closed = tag.endsWith("/");
        String name = tag.substring(closing ? 1 : 0, closed ? tag.length() - 1 : tag.length()).split("\\s", 2)[0];
        if (BLOCKS.contains(name)) {
            newLine();
        }
        switch (name) {
            case "td", "th" -> cell(closing, closed);
            case "h1" -> heading(closing);
            case "h2", "h3", "h4", "h5", "h6" -> {
                if (!closing) {
                    apart();
                }
            }
            case "script", "style" -> skip += closing ? -1 : closed ? 0 : 1;
            case "div" -> {
                if (!closed) {
                    division(closing, tag);
                }
            }
            default -> { }
        }
    }

    private void cell(boolean closing, boolean closed) {
        if (closed) {
            between();
        } else if (!closing) {
            cells.push(new StringBuilder());
            out = cells.peek();
        } else if (!cells.isEmpty()) {
            String text = tidy(cells.pop());
            out = cells.isEmpty() ? page : cells.peek();
            boolean lines = text.indexOf('\n') >= 0;
            if (lines) {
                newLine();
            } else {
                between();
            }
            out.append(text).append(lines ? "\n" : "");
        }
    }

    /** The name of a file inside the file stands as a heading at its beginning. */
    private void heading(boolean closing) {
        if (open.peek() != Division.FILE) {
            return;
        }
        if (!closing) {
            cells.push(new StringBuilder());
            out = cells.peek();
        } else if (!cells.isEmpty()) {
            String name = cells.pop().toString().strip();
            out = cells.isEmpty() ? page : cells.peek();
            open.pop();
            open.push(PICTURE.matcher(name).matches() || name.isEmpty() ? Division.PLAIN : Division.LABELLED_FILE);
            if (open.peek() == Division.LABELLED_FILE) {
                endPage(false);
                label = "[Bilaga: " + name + "]";
                page.append(label).append('\n');
            }
        }
    }

    private void division(boolean closing, String tag) {
        if (!closing) {
            String kind = classOf(tag);
            open.push(PAGE_CLASSES.contains(kind) ? Division.PAGE : kind.equals(FILE_INSIDE) ? Division.FILE : Division.PLAIN);
            if (open.peek() == Division.PAGE && !tidy(page).equals(label)) {
                endPage(false);
            }
        } else if (!open.isEmpty()) {
            switch (open.pop()) {
                case PAGE -> endPage(true);
                case LABELLED_FILE -> endPage(false);
                default -> { }
            }
        }
    }

    /** Ends the page built so far; text between pages is a page only when there is some. */
    private void endPage(boolean alsoEmpty) {
        while (!cells.isEmpty()) {
            page.append(cells.pollLast()).append('\n');
        }
        out = page;
        String text = tidy(page);
        if (!label.isEmpty() && text.startsWith(label)) {
            text = (label + "\n" + text.substring(label.length()).strip()).strip();
        }
        label = "";
        if (alsoEmpty || !text.isEmpty()) {
            pages.add(text);
        }
        page.setLength(0);
    }

    /** Without the empty cells and lines that tables leave behind: at most one empty line at a time. */
    private static String tidy(CharSequence raw) {
        StringBuilder tidy = new StringBuilder(raw.length());
        boolean apart = false;
        for (String each : (Iterable<String>) raw.toString().lines()::iterator) {
            String line = each.strip();
            if (line.isEmpty()) {
                apart = true;
            } else {
                if (!tidy.isEmpty()) {
                    tidy.append(apart ? "\n\n" : "\n");
                }
                tidy.append(line.contains("\t\t") ? TABS.matcher(line).replaceAll("\t") : line);
                apart = false;
            }
        }
        return tidy.toString();
    }

    private static String classOf(String tag) {
        int at = tag.indexOf("class=\"");
        return at < 0 ? "" : tag.substring(at + 7, Math.max(at + 7, tag.indexOf('"', at + 7)));
    }

    private void text(int start, int end) {
        if (skip > 0) {
            return;
        }
        int from = start;
        for (int i = start; i < end; i++) {
            char c = xhtml.charAt(i);
            if (c == '&' || c == '\r' || c == '\u00a0') {
                int last = c == '&' ? xhtml.indexOf(';', i, Math.min(end, i + LONGEST_ENTITY + 1)) : i;
                if (last >= 0) {
                    out.append(xhtml, from, i).append(c == '&' ? entity(xhtml.substring(i + 1, last)) : c == '\r' ? "\n" : " ");
                    from = last + 1;
                    i = last;
                }
            }
        }
        out.append(xhtml, from, end);
    }

    private static String entity(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            default -> name.matches("#\\d{1,7}") && Character.isValidCodePoint(Integer.parseInt(name.substring(1)))
                    ? Character.toString(Integer.parseInt(name.substring(1))) : "&" + name + ";";
        };
    }

    private void newLine() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    /** An empty line stands before the heading of a section. */
    private void apart() {
        newLine();
        if (!out.isEmpty() && (out.length() < 2 || out.charAt(out.length() - 2) != '\n')) {
            out.append('\n');
        }
    }

    private void between() {
        if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
            out.append('\t');
        }
    }
}
