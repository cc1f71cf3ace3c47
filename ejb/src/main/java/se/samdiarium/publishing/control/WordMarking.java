package se.samdiarium.publishing.control;

import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A sekretessmarkering (OSL 5 kap. 5 §) as a framed note at the top of a Word file's first page. */
final class WordMarking {

    private static final String W = ContentControls.W;
    /** The house's colour for marks of secrecy. */
    private static final String COLOUR = "6B2C91";
    /** Twips from the left margin: the note stands to the right. */
    private static final String LEFT = "4900";
    /** Twips from the right margin: room for the frame. */
    private static final String RIGHT = "120";

    private WordMarking() {
    }

    /** Puts the lines before all else; none: nothing is put. */
    static void put(XWPFDocument word, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Node body = word.getDocument().getBody().getDomNode();
        Document owner = body.getOwnerDocument();
        Element paragraph = owner.createElementNS(W, "w:p");
        Element about = child(paragraph, "pPr", Map.of());
        child(about, "keepNext", Map.of());
        Element border = child(about, "pBdr", Map.of());
        for (String side : List.of("top", "left", "bottom", "right")) {
            child(border, side, Map.of("val", "single", "sz", "10", "space", "5", "color", COLOUR));
        }
        child(about, "spacing", Map.of("before", "0", "after", "240"));
        child(about, "ind", Map.of("left", LEFT, "right", RIGHT));
        for (int line = 0; line < lines.size(); line++) {
            Element run = child(paragraph, "r", Map.of());
            Element letters = child(run, "rPr", Map.of());
            if (line == 0) {
                child(letters, "b", Map.of());
            }
            child(letters, "color", Map.of("val", COLOUR));
            if (line > 0) {
                child(run, "br", Map.of());
            }
            Element words = child(run, "t", Map.of());
            words.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
            words.appendChild(owner.createTextNode(lines.get(line)));
        }
        body.insertBefore(paragraph, body.getFirstChild());
    }

    private static Element child(Element parent, String name, Map<String, String> attributes) {
        Element made = parent.getOwnerDocument().createElementNS(W, "w:" + name);
        attributes.forEach((attribute, value) -> made.setAttributeNS(W, "w:" + attribute, value));
        parent.appendChild(made);
        return made;
    }
}
