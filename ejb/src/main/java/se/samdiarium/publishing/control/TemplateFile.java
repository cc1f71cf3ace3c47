package se.samdiarium.publishing.control;

import static se.samdiarium.publishing.control.ContentControls.child;
import static se.samdiarium.publishing.control.ContentControls.children;
import static se.samdiarium.publishing.control.ContentControls.is;
import static se.samdiarium.publishing.control.ContentControls.value;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.samdiarium.publishing.Publication.Block;
import se.samdiarium.publishing.Publication.Heading;
import se.samdiarium.publishing.Publication.Items;
import se.samdiarium.publishing.Publication.Paragraph;
import se.samdiarium.publishing.TemplateCheck;

/** A Word file that somebody hands in: judged as a template, or read at its places. */
public final class TemplateFile {

    /** What is left out of a text: what was taken away with changes tracked, codes of fields, what is said of letters and paragraphs. */
    private static final Set<String> UNREAD = Set.of("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "sdtPr");

    private static final Pattern OWN_DISK = Pattern.compile("file:/*[A-Za-z](:|%3A)[/\\\\%].*");

    private final WordStyles styles;

    private TemplateFile(XWPFDocument word) {
        this.styles = new WordStyles(word);
    }

    /** Whether a file can be a template with these places. */
    public static TemplateCheck check(byte[] file, Collection<String> tags) {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            if (hasMacros(word)) {
                return new TemplateCheck(TemplateCheck.Fault.MACROS, List.of());
            }
            if (fetches(word)) {
                return new TemplateCheck(TemplateCheck.Fault.FETCHES, List.of());
            }
            Set<String> there = ContentControls.of(word).stream().map(ContentControls::tag).collect(Collectors.toSet());
            return new TemplateCheck(TemplateCheck.Fault.NONE, tags.stream().filter(tag -> !there.contains(tag)).toList());
        } catch (IOException | InvalidFormatException | RuntimeException e) {
            return new TemplateCheck(TemplateCheck.Fault.NOT_WORD, List.of());
        }
    }

    private static boolean hasMacros(XWPFDocument word) throws InvalidFormatException {
        return word.getPackage().getParts().stream().anyMatch(part -> part.getContentType().contains("macroEnabled")
                || part.getContentType().contains("vbaProject"));
    }

    private static boolean fetches(XWPFDocument word) throws InvalidFormatException {
        for (PackagePart part : word.getPackage().getParts()) {
            if (part.isRelationshipPart()) {
                continue;
            }
            for (PackageRelationship relation : part.getRelationships()) {
                if (relation.getTargetMode() == TargetMode.EXTERNAL && !isHarmless(relation)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A link that somebody follows, or the template on the writer's own disk that Word notes by itself. */
    private static boolean isHarmless(PackageRelationship relation) {
        return relation.getRelationshipType().equals(PackageRelationshipTypes.HYPERLINK_PART)
                || relation.getRelationshipType().endsWith("/attachedTemplate") && OWN_DISK.matcher(relation.getTargetURI().toString()).matches();
    }

    /** What stands at its places, by tag; empty when it is no Word file. */
    public static Optional<Map<String, List<Block>>> read(byte[] file) {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            TemplateFile read = new TemplateFile(word);
            Map<String, List<Block>> texts = new LinkedHashMap<>();
            ContentControls.of(word).forEach(control -> texts.computeIfAbsent(ContentControls.tag(control), tag -> read.blocks(control)));
            return Optional.of(texts);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private List<Block> blocks(Element control) {
        if (ContentControls.showsHint(control)) {
            return List.of();
        }
        List<Element> paragraphs = new ArrayList<>();
        child(control, "sdtContent").ifPresent(content -> collect(content, paragraphs));
        List<Block> blocks = new ArrayList<>();
        if (paragraphs.isEmpty()) {
            child(control, "sdtContent").map(TemplateFile::text).filter(text -> !text.isBlank())
                    .ifPresent(text -> blocks.add(new Paragraph(text.strip())));
        }
        paragraphs.forEach(paragraph -> add(blocks, paragraph));
        return blocks;
    }

    private static void collect(Element node, List<Element> paragraphs) {
        for (Element child : children(node)) {
            if (is(child, "p")) {
                paragraphs.add(child);
            } else if (!UNREAD.contains(child.getLocalName())) {
                collect(child, paragraphs);
            }
        }
    }

    private void add(List<Block> blocks, Element paragraph) {
        String text = text(paragraph).strip();
        if (text.isEmpty()) {
            return;
        }
        Optional<Element> about = child(paragraph, "pPr");
        String style = about.flatMap(layout -> value(layout, "pStyle")).orElse("");
        String name = styles.name(style);
        Optional<BigInteger> list = about.flatMap(layout -> child(layout, "numPr")).flatMap(number -> value(number, "numId")).map(BigInteger::new)
                .or(() -> styles.list(style)).filter(id -> id.signum() > 0);
        if (name.matches("heading [1-9]")) {
            blocks.add(new Heading(Math.min(4, name.charAt(8) - '0'), text));
        } else if (list.isPresent()) {
            boolean numbered = styles.isNumbered(list.get());
            List<String> lines = new ArrayList<>(List.of(text));
            if (!blocks.isEmpty() && blocks.getLast() instanceof Items before && before.numbered() == numbered) {
                lines.addAll(0, before.lines());
                blocks.removeLast();
            }
            blocks.add(new Items(numbered, lines));
        } else {
            blocks.add(new Paragraph(text));
        }
    }

    private static String text(Element node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() != Node.ELEMENT_NODE || UNREAD.contains(child.getLocalName())) {
                continue;
            }
            switch (child.getLocalName()) {
                case "t" -> text.append(words(child));
                case "tab" -> text.append('\t');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('\u2011');
                default -> text.append(text((Element) child));
            }
        }
        return text.toString();
    }

    private static String words(Node element) {
        StringBuilder words = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeValue() != null) {
                words.append(child.getNodeValue());
            }
        }
        return words.toString();
    }
}
