package se.samdiarium.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * The text of a Word file in reading order: each different header once, the body, text in diagrams, each different footer once. Footnotes
 * and comments stand after the paragraph they belong to.
 */
final class WordText {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String FOLDER = "word/";
    private static final Pattern HEADER = Pattern.compile("word/header\\d*\\.xml");
    private static final Pattern FOOTER = Pattern.compile("word/footer\\d*\\.xml");
    private static final Pattern DRAWING = Pattern.compile("word/(diagrams/data|charts/chart)\\d*\\.xml");
    private static final XMLInputFactory XML = inputs();

    private final List<WordBlock> blocks = new ArrayList<>();

    private WordText() {
    }

    /** Reads the file; empty when it is not built as Word builds it, so that somebody else must read it. */
    static Optional<WordText> of(Path file) throws IOException, XMLStreamException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(FOLDER + "document.xml") == null) {
                return Optional.empty();
            }
            WordText text = new WordText();
            Map<String, String> comments = notes(zip, "comments.xml", "comment");
            Map<String, String> footnotes = notes(zip, "footnotes.xml", "footnote");
            Map<String, String> endnotes = notes(zip, "endnotes.xml", "endnote");
            WordNotes notes = new WordNotes(comments, footnotes, endnotes);
            text.furniture(zip, HEADER);
            text.blocks.addAll(part(zip, FOLDER + "document.xml", notes, outline(zip)));
            notes.unused().forEach(note -> text.blocks.add(new WordBlock.Paragraph(note, false)));
            for (String name : names(zip, DRAWING)) {
                text.blocks.addAll(part(zip, name, WordNotes.NONE, WordOutline.none()));
            }
            text.furniture(zip, FOOTER);
            return Optional.of(text);
        }
    }

    /** Writes it as XHTML, to stand in a body. */
    void write(ContentHandler handler) throws SAXException {
        for (WordBlock block : blocks) {
            switch (block) {
                case WordBlock.Start start -> handler.startElement(XHTML, start.tag(), start.tag(), new AttributesImpl());
                case WordBlock.End end -> handler.endElement(XHTML, end.tag(), end.tag());
                case WordBlock.Paragraph paragraph -> {
                    String tag = paragraph.heading() ? "h2" : "p";
                    handler.startElement(XHTML, tag, tag, new AttributesImpl());
                    handler.characters(paragraph.text().toCharArray(), 0, paragraph.text().length());
                    handler.endElement(XHTML, tag, tag);
                }
            }
        }
    }

    /** Headers or footers: most files repeat them for first, even and odd pages and for each section. */
    private void furniture(ZipFile zip, Pattern kind) throws IOException, XMLStreamException {
        Set<List<WordBlock>> different = new LinkedHashSet<>();
        for (String name : names(zip, kind)) {
            different.add(part(zip, name, WordNotes.NONE, WordOutline.none()));
        }
        different.forEach(blocks::addAll);
    }

    private static List<WordBlock> part(ZipFile zip, String name, WordNotes notes, WordOutline outline) throws IOException, XMLStreamException {
        try (InputStream bytes = zip.getInputStream(zip.getEntry(name))) {
            return new WordPart(XML.createXMLStreamReader(bytes), notes, outline).read();
        }
    }

    /** What the file says of headings and numbers; without it the text is read all the same. */
    private static WordOutline outline(ZipFile zip) throws IOException {
        ZipEntry styles = zip.getEntry(FOLDER + "styles.xml");
        ZipEntry numbering = zip.getEntry(FOLDER + "numbering.xml");
        try (InputStream ofStyles = styles == null ? InputStream.nullInputStream() : zip.getInputStream(styles);
                InputStream ofNumbering = numbering == null ? InputStream.nullInputStream() : zip.getInputStream(numbering)) {
            return new WordOutline(styles == null ? WordStyles.NONE : WordStyles.read(XML.createXMLStreamReader(ofStyles)),
                    numbering == null ? WordNumbering.none() : WordNumbering.read(XML.createXMLStreamReader(ofNumbering)));
        } catch (XMLStreamException e) {
            return WordOutline.none();
        }
    }

    private static Map<String, String> notes(ZipFile zip, String name, String element) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(FOLDER + name);
        if (entry == null) {
            return new HashMap<>();
        }
        try (InputStream bytes = zip.getInputStream(entry)) {
            return WordNotes.read(XML.createXMLStreamReader(bytes), element);
        }
    }

    private static List<String> names(ZipFile zip, Pattern kind) {
        return Collections.list(zip.entries()).stream().map(ZipEntry::getName).filter(name -> kind.matcher(name).matches()).sorted().toList();
    }

    private static XMLInputFactory inputs() {
        XMLInputFactory inputs = XMLInputFactory.newDefaultFactory();
        inputs.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        inputs.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        inputs.setProperty(XMLInputFactory.IS_COALESCING, true);
        return inputs;
    }
}
