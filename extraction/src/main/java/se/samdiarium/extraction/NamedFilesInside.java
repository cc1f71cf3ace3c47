package se.samdiarium.extraction;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentExtractorFactory;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads files inside files with a division of their own and their name as a heading, also where a parser asks for the bare text (mail). */
public class NamedFilesInside implements EmbeddedDocumentExtractorFactory {

    private static final long serialVersionUID = 1L;

    @Override
    public EmbeddedDocumentExtractor newInstance(Metadata metadata, ParseContext context) {
        return new ParsingEmbeddedDocumentExtractor(context) {
            @Override
            public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata file, boolean division)
                    throws SAXException, IOException {
                String name = file.get(TikaCoreProperties.RESOURCE_NAME_KEY);
                super.parseEmbedded(stream, handler, file, division || name != null && !name.isBlank());
            }
        };
    }
}
