package se.samdiarium.extraction;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.ContentHandlerDecoratorFactory;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Lets whoever waits for the processor go first after each piece of text. A system that shares by time alone takes the processor from this
 * process only after some milliseconds, and people who register wait that long a dozen times.
 */
public class GivingWay implements ContentHandlerDecoratorFactory {

    private static final long serialVersionUID = 1L;

    @Override
    public ContentHandler decorate(ContentHandler handler, Metadata metadata, ParseContext context) {
        return new ContentHandlerDecorator(handler) {
            @Override
            public void characters(char[] text, int start, int length) throws SAXException {
                super.characters(text, start, length);
                Thread.yield();
            }
        };
    }
}
