package se.samdiarium.document.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns the XHTML that Tika writes into plain text by page. Tolerant on purpose: it reads tags and text as they come, since markup that
 * some parsers pass on (old HTML mail) is not always well-formed XML.
 */
final class XhtmlPages {

    private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "br", "table", "ul", "ol",
            "dt", "dd", "blockquote", "pre", "hr", "title");
    private static final Set<String> PAGE_CLASSES = Set.of("page", "slide", "slide-content", "sheet");

    private final String xhtml;
    private final List<String> pages = new ArrayList<>();
    private final Deque<Boolean> open = new ArrayDeque<>();
    private final StringBuilder page = new StringBuilder();
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
                text(xhtml.substring(at));
                break;
            }
            text(xhtml.substring(at, tag));
            int end = xhtml.indexOf('>', tag);
            if (end < 0) {
                break;
            }
            tag(xhtml.substring(tag + 1, end));
            at = end + 1;
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
        } else if (name.equals("td") || name.equals("th")) {
            blank();
        } else if (name.equals("script") || name.equals("style")) {
            skip += closing ? -1 : closed ? 0 : 1;
        }
        if (name.equals("div") && !closed) {
            division(closing, tag);
        }
    }

    private void division(boolean closing, String tag) {
        if (!closing) {
            boolean starts = PAGE_CLASSES.contains(classOf(tag));
            open.push(starts);
            if (starts) {
                endPage(false);
            }
        } else if (!open.isEmpty() && open.pop()) {
            endPage(true);
        }
    }

    /** Ends the page built so far; text between pages is a page only when there is some. */
    private void endPage(boolean alsoEmpty) {
        String text = tidy(page);
        if (alsoEmpty || !text.isEmpty()) {
            pages.add(text);
        }
        page.setLength(0);
    }

    /** Without the empty cells and lines that tables leave behind: at most one empty line at a time. */
    private static String tidy(CharSequence raw) {
        return raw.toString().lines().map(line -> line.strip().replaceAll("\\t+", "\t")).collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n").strip();
    }

    private static String classOf(String tag) {
        int at = tag.indexOf("class=\"");
        return at < 0 ? "" : tag.substring(at + 7, Math.max(at + 7, tag.indexOf('"', at + 7)));
    }

    private void text(String escaped) {
        if (skip > 0 || escaped.isEmpty()) {
            return;
        }
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '&') {
                int end = escaped.indexOf(';', i);
                if (end > 0 && end - i <= 8) {
                    page.append(entity(escaped.substring(i + 1, end)));
                    i = end;
                    continue;
                }
            }
            page.append(c == '\r' ? '\n' : c == '\u00a0' ? ' ' : c);
        }
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
        if (!page.isEmpty() && page.charAt(page.length() - 1) != '\n') {
            page.append('\n');
        }
    }

    private void blank() {
        if (!page.isEmpty() && !Character.isWhitespace(page.charAt(page.length() - 1))) {
            page.append('\t');
        }
    }
}
