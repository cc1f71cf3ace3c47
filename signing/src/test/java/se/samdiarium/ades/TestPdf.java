package se.samdiarium.ades;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

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

    /** Saved without object streams and cross-reference streams, as in PDF 1.4. */
    static byte[] classic(int count) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pages(count)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    /** A text field and a note on the page. */
    static byte[] withFormAndNote() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pages(2)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDAcroForm form = new PDAcroForm(pdf);
            pdf.getDocumentCatalog().setAcroForm(form);
            form.setDefaultResources(new PDResources());
            PDTextField field = new PDTextField(form);
            field.setPartialName("Diarienummer");
            field.getWidgets().getFirst().setRectangle(new PDRectangle(100, 100, 200, 20));
            form.setFields(List.of(field));
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("Se bilaga");
            note.setRectangle(new PDRectangle(300, 300, 20, 20));
            pdf.getPage(0).setAnnotations(List.of(field.getWidgets().getFirst(), note));
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** A page with an entry that refers to an object (three digits) that is not in the file. */
    static byte[] dangling(int number) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pages(1)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            COSDictionary page = pdf.getPage(0).getCOSObject();
            page.setItem(COSName.getPDFName("Filler"), COSName.getPDFName("xxx"));
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            String text = new String(out.toByteArray(), StandardCharsets.ISO_8859_1);
            return text.replace("/Filler /xxx", "/F %03d 0 R  ".formatted(number)).getBytes(StandardCharsets.ISO_8859_1);
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
