package se.samdiarium.publishing.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The tagged content controls (w:sdt, ECMA-376-1 17.5.2) of a Word file: in its text, in cells, in heads and feet. */
final class ContentControls {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private ContentControls() {
    }

    /** All of them, in the order of the file. */
    static List<Element> of(XWPFDocument word) {
        List<Element> found = new ArrayList<>();
        Stream.of(Stream.of(word.getDocument().getDomNode()), word.getHeaderList().stream().map(head -> head._getHdrFtr().getDomNode()),
                word.getFooterList().stream().map(foot -> foot._getHdrFtr().getDomNode())).flatMap(parts -> parts)
                .forEach(part -> collect(part, found));
        return found;
    }

    private static void collect(Node node, List<Element> found) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, "sdt") && !tag((Element) child).isEmpty()) {
                found.add((Element) child);
            }
            collect(child, found);
        }
    }

    /** Its tag; empty without one. */
    static String tag(Element control) {
        return child(control, "sdtPr").flatMap(about -> child(about, "tag")).map(tag -> tag.getAttributeNS(W, "val").strip()).orElse("");
    }

    /** Whether what stands in it is only the hint of what to write there. */
    static boolean showsHint(Element control) {
        return child(control, "sdtPr").flatMap(about -> child(about, "showingPlcHdr")).isPresent();
    }

    static boolean is(Node node, String name) {
        return node.getNodeType() == Node.ELEMENT_NODE && W.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream().filter(each -> is(each, name)).findFirst();
    }

    static List<Element> children(Element parent) {
        List<Element> all = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.ELEMENT_NODE) {
                all.add((Element) child);
            }
        }
        return all;
    }

    /** The first below it with a name, however deep. */
    static Optional<Element> below(Element parent, String name) {
        for (Element child : children(parent)) {
            Optional<Element> found = is(child, name) ? Optional.of(child) : below(child, name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The value of a child's {@code w:val}. */
    static Optional<String> value(Element parent, String name) {
        return child(parent, name).map(each -> each.getAttributeNS(W, "val"));
    }
}
