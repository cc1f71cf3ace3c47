package se.samdiarium.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One part of a Word file (ECMA-376-1 chapter 17), read in order. A paragraph gives what a reader sees with all changes accepted; labelled
 * lines after it give what was added, what was taken away, what is hidden, and the notes it has.
 */
final class WordPart {

    /** Elements whose content is told otherwise or is no text. {@code Fallback} repeats what {@code Choice} says. */
    private static final Set<String> LEFT_OUT = Set.of("Fallback", "moveFrom", "instrText", "delInstrText", "pPrChange", "rPrChange", "sectPrChange",
            "tblPrChange", "tcPrChange", "trPrChange", "tblGridChange", "numberingChange", "txPr", "spPr", "extLst");

    private final XMLStreamReader xml;
    private final WordNotes notes;
    private final WordOutline outline;
    private final List<WordBlock> blocks = new ArrayList<>();
    private final Deque<WordParagraph> open = new ArrayDeque<>();

    WordPart(XMLStreamReader xml, WordNotes notes, WordOutline outline) {
        this.xml = xml;
        this.notes = notes;
        this.outline = outline;
    }

    List<WordBlock> read() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName());
            }
        }
        xml.close();
        return blocks;
    }

    private void start(String element) throws XMLStreamException {
        if (LEFT_OUT.contains(element)) {
            pass();
            return;
        }
        switch (element) {
            case "p" -> open.push(new WordParagraph());
            case "tbl" -> blocks.add(new WordBlock.Start("table"));
            case "tr" -> blocks.add(new WordBlock.Start("tr"));
            case "tc" -> blocks.add(new WordBlock.Start("td"));
            case "v" -> blocks.add(new WordBlock.Paragraph(xml.getElementText(), false));
            default -> {
                if (!open.isEmpty()) {
                    inside(open.peek(), element);
                }
            }
        }
    }

    private void inside(WordParagraph paragraph, String element) throws XMLStreamException {
        switch (element) {
            case "t", "delText" -> paragraph.text(xml.getElementText());
            case "tab", "ptab" -> paragraph.text("\t");
            case "br", "cr" -> paragraph.text("\n");
            case "noBreakHyphen" -> paragraph.text("-");
            case "pStyle", "numId", "ilvl", "outlineLvl" -> paragraph.property(element, attribute(xml, "val"));
            case "r" -> paragraph.run();
            case "vanish" -> paragraph.hide(isOn());
            case "ins" -> paragraph.adding(by(xml));
            case "del" -> paragraph.removing(by(xml));
            case "commentReference", "footnoteReference", "endnoteReference" ->
                    notes.pointedAt(element, attribute(xml, "id")).ifPresent(paragraph::note);
            default -> { }
        }
    }

    private void end(String element) {
        switch (element) {
            case "p" -> {
                if (!open.isEmpty()) {
                    blocks.addAll(outline.of(open.pop()));
                }
            }
            case "tbl" -> blocks.add(new WordBlock.End("table"));
            case "tr" -> blocks.add(new WordBlock.End("tr"));
            case "tc" -> blocks.add(new WordBlock.End("td"));
            case "ins", "del" -> {
                if (!open.isEmpty()) {
                    open.peek().changeEnds();
                }
            }
            default -> { }
        }
    }

    private boolean isOn() {
        String value = attribute(xml, "val");
        return value == null || !Set.of("0", "false", "off").contains(value);
    }

    private void pass() throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** An attribute, whatever its namespace: Word's strict and transitional files differ in it. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Who did it, as the end of a label. */
    static String by(XMLStreamReader xml) {
        String author = attribute(xml, "author");
        return author == null || author.isBlank() ? "" : " av " + author.strip();
    }
}
