package se.samdiarium.ades;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Synthetic documents and changes to them. */
final class TestPdf {

    private TestPdf() {
    }

    /** A change made to an open document before it is saved as an increment. */
    interface Change {
        void make(PDDocument pdf) throws IOException;
    }

    static byte[] pages(int count) throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 1; i <= count; i++) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                write(pdf, page, "Sida " + i + " av " + count, 700);
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    static byte[] encrypted() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pages(1)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            pdf.protect(policy);
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** The file, followed by an increment with the change. */
    static byte[] increment(Path file, Change change) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile()); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.make(pdf);
            pdf.saveIncremental(out);
            return out.toByteArray();
        }
    }

    /** Text laid over a page, counted from 0. */
    static Change overlay(int page) {
        return pdf -> {
            write(pdf, pdf.getPage(page), "Beloppet ska vara 1 000 000 kr", 400);
            pdf.getPage(page).getCOSObject().setNeedToBeUpdated(true);
            if (pdf.getPage(page).getResources() != null) {
                pdf.getPage(page).getResources().getCOSObject().setNeedToBeUpdated(true);
            }
        };
    }

    static void write(PDDocument pdf, PDPage page, String text, int height) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, false)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
            content.newLineAtOffset(72, height);
            content.showText(text);
            content.endText();
        }
    }
}
