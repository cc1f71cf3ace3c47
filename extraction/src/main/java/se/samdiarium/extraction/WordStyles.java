package se.samdiarium.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The paragraph styles of a Word file (ECMA-376-1 17.7), as far as they tell headings, numbering and tables of contents. */
final class WordStyles {

    /** A file without styles. */
    static final WordStyles NONE = new WordStyles();

    private static final class Style {
        private String name = "";
        private String basedOn;
        private String list;
        private Integer level;
        private Integer outline;
    }

    private final Map<String, Style> styles = new HashMap<>();

    private WordStyles() {
    }

    static WordStyles read(XMLStreamReader xml) throws XMLStreamException {
        WordStyles read = new WordStyles();
        Style style = new Style();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String value = WordPart.attribute(xml, "val");
                switch (xml.getLocalName()) {
                    case "style" -> {
                        style = new Style();
                        read.styles.put(String.valueOf(WordPart.attribute(xml, "styleId")), style);
                    }
                    case "name" -> style.name = String.valueOf(value);
                    case "basedOn" -> style.basedOn = value;
                    case "numId" -> style.list = value;
                    case "ilvl" -> style.level = WordNumbering.number(value, 0);
                    case "outlineLvl" -> style.outline = WordNumbering.number(value, 9);
                    default -> { }
                }
            }
        }
        return read;
    }

    /** The list (numId) that paragraphs of this style belong to. */
    Optional<String> list(String style) {
        return inherited(style, one -> one.list);
    }

    /** The level in the list that the style names, from 0. */
    Optional<Integer> level(String style) {
        return inherited(style, one -> one.level);
    }

    /** The level of headings in this style, from 0; 9 is body text. */
    Optional<Integer> outline(String style) {
        return inherited(style, one -> one.outline);
    }

    /** Whether it is a style of a table of contents; the name is English in all languages of Word. */
    boolean isContents(String style) {
        Style found = styles.get(style);
        return found != null && found.name.toLowerCase(Locale.ROOT).matches("toc \\d");
    }

    private <T> Optional<T> inherited(String from, Function<Style, T> value) {
        Set<String> seen = new HashSet<>();
        String id = from;
        while (id != null && seen.add(id)) {
            Style style = styles.get(id);
            if (style == null) {
                break;
            }
            if (value.apply(style) != null) {
                return Optional.of(value.apply(style));
            }
            id = style.basedOn;
        }
        return Optional.empty();
    }
}
