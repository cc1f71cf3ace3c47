package se.samdiarium.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;

/**
 * Reads PDF as Tika does, and keeps a font from page to page as long as there is memory: PDFBox forgets the fonts of each page with the page,
 * and reading them anew was a fifth of all work on a letter of ten pages.
 */
public class PdfText extends PDFParser {

    private static final long serialVersionUID = 1L;

    @Override
    protected PDDocument getPDDocument(Path file, String password, StreamCacheCreateFunction cache, Metadata metadata, ParseContext context)
            throws IOException {
        return keepingFonts(super.getPDDocument(file, password, cache, metadata, context));
    }

    @Override
    protected PDDocument getPDDocument(InputStream bytes, String password, StreamCacheCreateFunction cache, Metadata metadata, ParseContext context)
            throws IOException {
        return keepingFonts(super.getPDDocument(bytes, password, cache, metadata, context));
    }

    private static PDDocument keepingFonts(PDDocument pdf) {
        pdf.setResourceCache(new DefaultResourceCache() {
            @Override
            public PDFont removeFont(COSObject font) {
                return null;
            }
        });
        return pdf;
    }
}
