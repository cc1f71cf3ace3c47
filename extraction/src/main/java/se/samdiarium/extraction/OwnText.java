package se.samdiarium.extraction;

import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Puts another text in the place of what a parser writes into the body; what it writes of embedded files stays. */
final class OwnText extends ContentHandlerDecorator {

    private static final String EMBEDDED = "package-entry";

    private final ContentHandler out;
    private final WordText text;
    private boolean body;
    private int embedded;

    OwnText(ContentHandler handler, WordText text) {
        super(handler);
        this.out = handler;
        this.text = text;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        if (embedded > 0 || body && EMBEDDED.equals(attributes.getValue("class"))) {
            embedded++;
        }
        if (!body || embedded > 0) {
            super.startElement(uri, local, name, attributes);
        }
        if (!body && "body".equals(local)) {
            body = true;
            text.write(out);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        if (embedded == 0 && "body".equals(local)) {
            body = false;
        }
        if (!body || embedded > 0) {
            super.endElement(uri, local, name);
        }
        if (embedded > 0) {
            embedded--;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (!body || embedded > 0) {
            super.characters(characters, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
        if (!body || embedded > 0) {
            super.ignorableWhitespace(characters, start, length);
        }
    }
}
