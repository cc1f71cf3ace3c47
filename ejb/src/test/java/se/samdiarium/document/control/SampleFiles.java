package se.samdiarium.document.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files made on the spot for tests. */
final class SampleFiles {

    private SampleFiles() {
    }

    static byte[] pdf(String title, String... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(title);
            for (String text : pages) {
                addPage(document, text);
            }
            return bytes(document);
        }
    }

    static byte[] encryptedPdf(String text) throws IOException {
        try (PDDocument document = new PDDocument()) {
            addPage(document, text);
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return bytes(document);
        }
    }

    static byte[] docx(String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] encryptedDocx(String text) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                OPCPackage plain = OPCPackage.open(new ByteArrayInputStream(docx(text)))) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("user");
            try (OutputStream out = encryptor.getDataStream(files)) {
                plain.save(out);
            }
            plain.revert();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            files.writeFilesystem(all);
            return all.toByteArray();
        } catch (GeneralSecurityException | OpenXML4JException e) {
            throw new IOException("the sample could not be encrypted", e);
        }
    }

    static byte[] odt(String text) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(all, StandardCharsets.UTF_8)) {
            stored(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">
                      <office:body><office:text><text:p>%s</text:p></office:text></office:body>
                    </office:document-content>
                    """.formatted(text).getBytes(StandardCharsets.UTF_8));
        }
        return all.toByteArray();
    }

    static byte[] mail(String subject, String body, String attachment) {
        return """
                From: registrator@region.example\r
                To: samdiarium@region.example\r
                Date: Fri, 31 Jan 2025 10:00:00 +0100\r
                Subject: =?UTF-8?B?%s?=\r
                MIME-Version: 1.0\r
                Content-Type: multipart/mixed; boundary="gr"\r
                \r
                --gr\r
                Content-Type: text/plain; charset=UTF-8\r
                Content-Transfer-Encoding: base64\r
                \r
                %s\r
                --gr\r
                Content-Type: text/plain; charset=UTF-8; name="bilaga.txt"\r
                Content-Disposition: attachment; filename="bilaga.txt"\r
                Content-Transfer-Encoding: base64\r
                \r
                %s\r
                --gr--\r
                """.formatted(base64(subject), base64(body), base64(attachment)).getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void stored(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(bytes);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    private static void addPage(PDDocument document, String text) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.setLeading(14);
            for (String line : text.split("\n")) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
