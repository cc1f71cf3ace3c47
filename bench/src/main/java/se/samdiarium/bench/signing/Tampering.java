package se.samdiarium.bench.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Ways to change a file after it was signed. */
enum Tampering {
    BYTE_FLIPPED("a byte flipped in the text") {
        @Override
        byte[] of(Path signed) throws IOException {
            byte[] bytes = Files.readAllBytes(signed);
            bytes[FLIPPED] ^= 1;
            return bytes;
        }
    },
    OVERLAY("text laid over a page") {
        @Override
        void change(PDDocument pdf) throws IOException {
            PDPage page = pdf.getPage(1);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, false)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), 14);
                content.newLineAtOffset(72, 400);
                content.showText("Beloppet ska vara 1 000 000 kr");
                content.endText();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getResources().getCOSObject().setNeedToBeUpdated(true);
        }
    },
    WIDGET_ENLARGED("the signature's widget enlarged over a page") {
        @Override
        void change(PDDocument pdf) throws IOException {
            for (PDPage page : pdf.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    COSDictionary widget = annotation.getCOSObject();
                    if (widget.containsKey(COSName.V)) {
                        widget.setItem(COSName.RECT, new COSArray(List.of(new COSFloat(10), new COSFloat(10), new COSFloat(500), new COSFloat(500))));
                        widget.setNeedToBeUpdated(true);
                        return;
                    }
                }
            }
        }
    },
    PAGE_ADDED("a page added") {
        @Override
        void change(PDDocument pdf) {
            pdf.addPage(new PDPage());
            pdf.getPages().getCOSObject().setNeedToBeUpdated(true);
            pdf.getPages().getCOSObject().getCOSArray(COSName.KIDS).setNeedToBeUpdated(true);
        }
    },
    PAGE_REMOVED("a page taken away") {
        @Override
        void change(PDDocument pdf) {
            pdf.removePage(pdf.getNumberOfPages() - 1);
            pdf.getPages().getCOSObject().setNeedToBeUpdated(true);
            pdf.getPages().getCOSObject().getCOSArray(COSName.KIDS).setNeedToBeUpdated(true);
        }
    },
    TRAILING_BYTES("bytes after the end") {
        @Override
        byte[] of(Path signed) throws IOException {
            byte[] bytes = Files.readAllBytes(signed);
            byte[] longer = Arrays.copyOf(bytes, bytes.length + FLIPPED);
            Arrays.fill(longer, bytes.length, longer.length, (byte) ' ');
            return longer;
        }
    },
    TITLE_CHANGED("the title in the document information changed") {
        @Override
        void change(PDDocument pdf) {
            pdf.getDocumentInformation().setTitle("Ett annat avtal");
            pdf.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
        }
    };

    private static final int FLIPPED = 300;

    private final String words;

    Tampering(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The file, changed. */
    byte[] of(Path signed) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(signed.toFile()); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change(pdf);
            pdf.saveIncremental(out);
            return out.toByteArray();
        }
    }

    void change(PDDocument pdf) throws IOException {
        throw new UnsupportedOperationException(name());
    }
}
