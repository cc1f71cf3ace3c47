package se.samdiarium.ear.assembled;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files of every form the product takes, made for the test with the given text in them. */
final class GeneratedFiles {

    private static final int BOMB_MEGABYTES = 1_024;
    private static final int MEGABYTE = 1 << 20;

    private GeneratedFiles() {
    }

    /** Something that writes a file. */
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A page with these lines from the top. */
    static byte[] pdf(String... lines) {
        return bytes(out -> {
            try (PDDocument document = page(lines)) {
                document.save(out);
            }
        });
    }

    /** Same, and nobody can read it without a password. */
    static byte[] encryptedPdf(String... lines) {
        return bytes(out -> {
            try (PDDocument document = page(lines)) {
                document.protect(new StandardProtectionPolicy("the owner's", "the reader's", new AccessPermission()));
                document.save(out);
            }
        });
    }

    private static PDDocument page(String... lines) throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.setLeading(16);
            content.newLineAtOffset(60, 780);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
        return document;
    }

    static byte[] docx(String text) {
        return bytes(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText(text);
                document.write(out);
            }
        });
    }

    static byte[] xlsx(String text) {
        return bytes(out -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                workbook.createSheet("Blad1").createRow(0).createCell(0).setCellValue(text);
                workbook.write(out);
            }
        });
    }

    static byte[] pptx(String text) {
        return bytes(out -> {
            try (XMLSlideShow show = new XMLSlideShow()) {
                show.createSlide().createTextBox().setText(text);
                show.write(out);
            }
        });
    }

    /** OpenDocument text: the type first and stored, so that it can be told by its beginning (ODF 1.3 part 2, 3.3). */
    static byte[] odt(String text) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                byte[] type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
                CRC32 crc = new CRC32();
                crc.update(type);
                ZipEntry first = new ZipEntry("mimetype");
                first.setMethod(ZipEntry.STORED);
                first.setSize(type.length);
                first.setCrc(crc.getValue());
                zip.putNextEntry(first);
                zip.write(type);
                zip.putNextEntry(new ZipEntry("content.xml"));
                zip.write(("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:text>\
                        <text:p>""" + text + "</text:p></office:text></office:body></office:document-content>").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    static byte[] eml(String text) {
        return ("From: registrator@region.example\r\nTo: samordning@region.example\r\nSubject: Remissvar\r\nDate: Mon, 17 Mar 2025 10:00:00 +0100\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + text + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] txt(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A DOCX of about a megabyte whose text would be a gigabyte. */
    static byte[] bombDocx() {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                byte[] megabyte = new byte[MEGABYTE];
                java.util.Arrays.fill(megabyte, (byte) ' ');
                for (int i = 0; i < BOMB_MEGABYTES; i++) {
                    zip.write(megabyte);
                }
            }
        });
    }
}
