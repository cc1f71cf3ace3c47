package se.samdiarium.extraction;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The notes of a Word file, which stand in files of their own and are pointed at from the body: comments, footnotes, endnotes. */
final class WordNotes {

    /** For parts that can have none. */
    static final WordNotes NONE = new WordNotes(Map.of(), Map.of(), Map.of());

    private final Map<String, String> comments;
    private final Map<String, String> footnotes;
    private final Map<String, String> endnotes;
    private final Set<String> used = new LinkedHashSet<>();

    WordNotes(Map<String, String> comments, Map<String, String> footnotes, Map<String, String> endnotes) {
        this.comments = comments;
        this.footnotes = footnotes;
        this.endnotes = endnotes;
    }

    /** The labelled note an element of the body points at. */
    Optional<String> pointedAt(String element, String id) {
        String note = switch (element) {
            case "commentReference" -> comments.get(id);
            case "footnoteReference" -> footnotes.get(id);
            case "endnoteReference" -> endnotes.get(id);
            default -> null;
        };
        return Optional.ofNullable(note).filter(text -> used.add(element + id));
    }

    /** Comments nothing pointed at. */
    List<String> unused() {
        return comments.entrySet().stream().filter(comment -> !used.contains("commentReference" + comment.getKey())).map(Map.Entry::getValue)
                .toList();
    }

    /** Reads a file of notes: labelled text by id. Separators and the like, which have no text, are left out. */
    static Map<String, String> read(XMLStreamReader xml, String element) throws XMLStreamException {
        Map<String, String> read = new LinkedHashMap<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
                String id = WordPart.attribute(xml, "id");
                String by = WordPart.by(xml);
                String text = text(xml, element);
                if (!text.isEmpty()) {
                    read.put(id, "[%s%s: %s]".formatted(element.equals("comment") ? "Kommentar" : "Fotnot", by, text));
                }
            }
        }
        return read;
    }

    private static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t", "delText" -> text.append(xml.getElementText());
                    case "p", "tab", "br" -> text.append(' ');
                    default -> { }
                }
            }
        }
        return text.toString().strip().replaceAll("\\s+", " ");
    }
}
