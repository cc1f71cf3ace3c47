package se.samdiarium.publishing.control;

import static se.samdiarium.publishing.control.ContentControls.W;
import static se.samdiarium.publishing.control.ContentControls.below;
import static se.samdiarium.publishing.control.ContentControls.child;
import static se.samdiarium.publishing.control.ContentControls.children;
import static se.samdiarium.publishing.control.ContentControls.is;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Element;
import se.samdiarium.publishing.Publication.Block;
import se.samdiarium.publishing.Publication.Heading;
import se.samdiarium.publishing.Publication.Items;
import se.samdiarium.publishing.Publication.Paragraph;
import se.samdiarium.publishing.Publication.Table;

/** Fills the places of a template with texts, in the template's own styles. */
public final class FilledTemplate {

    private static final Set<String> INLINE_PARENTS = Set.of("p", "hyperlink", "ins", "smartTag", "fldSimple");
    /** Marks a text as still to be written. */
    private static final Set<String> HINTS = Set.of("showingPlcHdr", "placeholder");

    private final Instant made;

    /** As made at a moment. */
    public FilledTemplate(Instant made) {
        this.made = made;
    }

    /** The file's bytes. */
    public byte[] fill(byte[] template, String title, String author, Map<String, List<Block>> texts, List<String> marking) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(template)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            WordStyles styles = new WordStyles(word);
            for (Element control : ContentControls.of(word)) {
                List<Block> blocks = texts.get(ContentControls.tag(control));
                if (blocks != null) {
                    new Place(control, styles).write(blocks);
                }
            }
            WordMarking.put(word, marking.stream().map(CleanText::line).toList());
            WordFile.properties(word, CleanText.line(title), CleanText.line(author), made);
            word.write(out);
            return out.toByteArray();
        }
    }

    /** A place being written in. */
    private static final class Place {

        private final Element control;
        private final WordStyles styles;
        private final Element content;
        private Element layout;
        private Element letters;

        Place(Element control, WordStyles styles) {
            this.control = control;
            this.styles = styles;
            this.content = child(control, "sdtContent").orElseGet(() -> append(control, "sdtContent"));
        }

        void write(List<Block> blocks) {
            child(control, "sdtPr").ifPresent(about -> children(about).stream().filter(each -> HINTS.contains(each.getLocalName()))
                    .forEach(about::removeChild));
            letters = below(content, "r").flatMap(run -> child(run, "rPr")).map(Place::withoutHintStyle).orElse(null);
            if (INLINE_PARENTS.contains(control.getParentNode().getLocalName())) {
                clear(content);
                run(content, blocks.stream().flatMap(Place::lines).collect(Collectors.joining("\n")));
                return;
            }
            layout = below(content, "p").flatMap(paragraph -> child(paragraph, "pPr")).map(each -> (Element) each.cloneNode(true)).orElse(null);
            Element into = below(content, "tc").orElse(content);
            clear(into);
            blocks.forEach(block -> write(into, block));
            if (blocks.isEmpty()) {
                write(into, new Paragraph(""));
            }
        }

        private void write(Element into, Block block) {
            switch (block) {
                case Heading heading -> heading(into, heading);
                case Paragraph paragraph -> run(paragraph(into), paragraph.text());
                case Items items -> items(into, items);
                case Table table -> table.rows().forEach(row -> run(paragraph(into), String.join("\t", row)));
            }
        }

        private void heading(Element into, Heading heading) {
            Optional<String> style = styles.id("heading " + heading.level());
            Element paragraph = append(into, "p");
            style.ifPresent(id -> attribute(append(append(paragraph, "pPr"), "pStyle"), id));
            Element run = run(paragraph, heading.text());
            child(run, "rPr").ifPresent(run::removeChild);
            if (style.isEmpty()) {
                Element bold = run.getOwnerDocument().createElementNS(W, "w:rPr");
                run.insertBefore(bold, run.getFirstChild());
                append(bold, "b");
            }
        }

        private void items(Element into, Items items) {
            String list = styles.newList(items.numbered()).toString();
            Optional<String> style = styles.id(items.numbered() ? "List Number" : "List Bullet");
            for (String line : items.lines()) {
                Element paragraph = append(into, "p");
                Element about = append(paragraph, "pPr");
                style.ifPresent(id -> attribute(append(about, "pStyle"), id));
                Element number = append(about, "numPr");
                attribute(append(number, "ilvl"), "0");
                attribute(append(number, "numId"), list);
                run(paragraph, line);
            }
        }

        private Element paragraph(Element into) {
            Element paragraph = append(into, "p");
            if (layout != null) {
                paragraph.appendChild(layout.cloneNode(true));
            }
            return paragraph;
        }

        private Element run(Element into, String text) {
            Element run = append(into, "r");
            if (letters != null) {
                run.appendChild(letters.cloneNode(true));
            }
            String[] lines = CleanText.text(text).split("\n", -1);
            for (int line = 0; line < lines.length; line++) {
                if (line > 0) {
                    append(run, "br");
                }
                String[] pieces = lines[line].split("\t", -1);
                for (int piece = 0; piece < pieces.length; piece++) {
                    if (piece > 0) {
                        append(run, "tab");
                    }
                    Element words = append(run, "t");
                    words.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
                    words.appendChild(words.getOwnerDocument().createTextNode(pieces[piece]));
                }
            }
            return run;
        }

        private static Stream<String> lines(Block block) {
            return switch (block) {
                case Heading heading -> Stream.of(heading.text());
                case Paragraph paragraph -> Stream.of(paragraph.text());
                case Items items -> items.lines().stream();
                case Table table -> table.rows().stream().map(row -> String.join("\t", row));
            };
        }

        private static Element withoutHintStyle(Element letters) {
            Element own = (Element) letters.cloneNode(true);
            child(own, "rStyle").ifPresent(own::removeChild);
            return own;
        }

        private static void clear(Element parent) {
            children(parent).stream().filter(each -> !is(each, "tcPr")).forEach(parent::removeChild);
        }

        private static Element append(Element parent, String name) {
            Element made = parent.getOwnerDocument().createElementNS(W, "w:" + name);
            parent.appendChild(made);
            return made;
        }

        private static void attribute(Element element, String value) {
            element.setAttributeNS(W, "w:val", value);
        }
    }
}
