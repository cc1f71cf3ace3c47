package se.samdiarium.ades;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Looks at a document before anybody is asked to sign it. */
final class PdfIntake {

    private PdfIntake() {
    }

    /** Refuses a document that cannot take a signature, in the named field or, where that is null, in a new one. */
    static void check(Path document, String field) {
        read(document, pdf -> {
            if (field != null) {
                checkField(document, pdf, field);
            }
        });
    }

    /** Refuses a document that cannot be the first to be signed, or that has one of the fields already. */
    static void checkUnsigned(Path document, List<String> newFields) {
        read(document, pdf -> {
            if (!pdf.getSignatureDictionaries().isEmpty()) {
                throw new UnsuitableDocument(UnsuitableDocument.Reason.ALREADY_SIGNED,
                        "%s was to be certified, but has signatures already. Certify the document before anybody signs it."
                                .formatted(document.getFileName()), null);
            }
            for (String name : newFields) {
                if (field(pdf, name) != null) {
                    throw new UnsuitableDocument(UnsuitableDocument.Reason.FIELD, "%s has a field %s already. Choose another name."
                            .formatted(document.getFileName(), name), null);
                }
            }
        });
    }

    /** Whether it is a PDF that is encrypted, even if it opens without password. */
    static boolean isEncrypted(Path file) {
        try (PDDocument pdf = open(file)) {
            return pdf.isEncrypted();
        } catch (InvalidPasswordException e) {
            return true;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    private static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
    }

    private interface Look {
        void at(PDDocument pdf) throws IOException;
    }

    private static void read(Path document, Look look) {
        try (PDDocument pdf = open(document)) {
            if (pdf.isEncrypted()) {
                throw encrypted(document, null);
            }
            if (pdf.getNumberOfPages() == 0) {
                throw notAPdf(document, "it has no page", null);
            }
            if (permission(pdf) == 1) {
                throw new UnsuitableDocument(UnsuitableDocument.Reason.NO_CHANGES_PERMITTED,
                        "%s is certified with DocMDP P=1, which permits no further signature. Ask for a document certified with P=2 or not at all."
                                .formatted(document.getFileName()), null);
            }
            look.at(pdf);
        } catch (InvalidPasswordException e) {
            throw encrypted(document, e);
        } catch (UnsuitableDocument e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw notAPdf(document, "it cannot be read (" + e.getMessage() + ")", e);
        } catch (StackOverflowError e) {
            throw notAPdf(document, "its structure never ends", e);
        }
    }

    private static void checkField(Path document, PDDocument pdf, String name) {
        PDField field = field(pdf, name);
        if (!(field instanceof PDSignatureField)) {
            throw new UnsuitableDocument(UnsuitableDocument.Reason.FIELD, "%s has no signature field %s."
                    .formatted(document.getFileName(), name), null);
        }
        if (field.getCOSObject().containsKey(COSName.V)) {
            throw new UnsuitableDocument(UnsuitableDocument.Reason.FIELD_SIGNED, "The field %s of %s has been signed already."
                    .formatted(name, document.getFileName()), null);
        }
    }

    private static PDField field(PDDocument pdf, String name) {
        PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
        return form == null ? null : form.getField(name);
    }

    /** P of the certification signature (ISO 32000-1, table 254), 0 if there is none. */
    private static int permission(PDDocument pdf) {
        COSDictionary permissions = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PERMS);
        COSDictionary certification = permissions == null ? null : permissions.getCOSDictionary(COSName.DOCMDP);
        COSArray references = certification == null ? null : certification.getCOSArray(COSName.getPDFName("Reference"));
        if (references == null) {
            return 0;
        }
        for (int i = 0; i < references.size(); i++) {
            COSBase reference = references.getObject(i);
            if (reference instanceof COSDictionary entry && COSName.DOCMDP.equals(entry.getCOSName(COSName.getPDFName("TransformMethod")))) {
                COSDictionary parameters = entry.getCOSDictionary(COSName.getPDFName("TransformParams"));
                return parameters == null ? 2 : parameters.getInt(COSName.P, 2);
            }
        }
        return 0;
    }

    private static UnsuitableDocument encrypted(Path document, Throwable cause) {
        return new UnsuitableDocument(UnsuitableDocument.Reason.ENCRYPTED,
                "%s is encrypted. Save it without password and protection, and register that version.".formatted(document.getFileName()), cause);
    }

    private static UnsuitableDocument notAPdf(Path document, String found, Throwable cause) {
        return new UnsuitableDocument(UnsuitableDocument.Reason.NOT_A_PDF,
                "%s was to be signed as a PDF, but %s. Make a new PDF of the original.".formatted(document.getFileName(), found), cause);
    }
}
