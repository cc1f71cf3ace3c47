package se.samdiarium.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Word files (ECMA-376 WordprocessingML). Properties, embedded files and faults are told by Tika's own parser; the text is read anew, so that
 * what a reader of the page does not see, comments, hidden text and tracked changes, is found and labelled as what it is. Where that reading
 * fails, Tika's text stands.
 */
public class WordParser implements Parser {

    private static final long serialVersionUID = 1L;
    private static final String OPEN_XML = "vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final Set<MediaType> TYPES = Set.of(MediaType.application(OPEN_XML + "document"), MediaType.application(OPEN_XML + "template"),
            MediaType.application("vnd.ms-word.document.macroenabled.12"), MediaType.application("vnd.ms-word.template.macroenabled.12"));

    private final OOXMLParser office = new OOXMLParser();

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return TYPES;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        try (TemporaryResources temporary = new TemporaryResources()) {
            TikaInputStream file = TikaInputStream.get(stream, temporary, metadata);
            Optional<WordText> text = read(file);
            OfficeParserConfig before = context.get(OfficeParserConfig.class);
            OfficeParserConfig light = new OfficeParserConfig();
            light.setUseSAXDocxExtractor(text.isPresent());
            context.set(OfficeParserConfig.class, light);
            try {
                office.parse(file, text.<ContentHandler>map(own -> new OwnText(handler, own)).orElse(handler), metadata, context);
            } finally {
                context.set(OfficeParserConfig.class, before);
            }
        }
    }

    private static Optional<WordText> read(TikaInputStream file) throws IOException {
        try {
            return WordText.of(file.getPath());
        } catch (IOException | XMLStreamException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
