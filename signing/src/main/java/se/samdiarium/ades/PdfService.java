package se.samdiarium.ades;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.PdfCMSRevision;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.PdfModificationDetection;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawerFactory;
import java.io.IOException;

/**
 * The signature library's service for PDF, with two choices of our own: it draws signatures by {@link FieldAppearance}, and it compares the final
 * file with what the first signature covers only, when that shows nothing but signatures and evidence. What came after a later signature came after
 * the first one too, so that comparing once more for each of 21 signatures finds nothing, and is most of what validating them costs. A signature that
 * itself forbids changes (DocMDP, FieldMDP, a field's lock: ISO 32000-2, 12.8.2) is compared with in any case.
 */
final class PdfService extends PdfBoxSignatureService {

    private int comparedFrom = Integer.MAX_VALUE;

    private PdfService() {
        super(PDFServiceMode.SIGNATURE, new Drawers());
    }

    @Override
    protected void analyzePdfModifications(DSSDocument document, PdfCMSRevision revision, PdfDocumentReader last, char[] password)
            throws IOException {
        int end = revision.getByteRange().getSecondPartStart() + revision.getByteRange().getSecondPartEnd();
        if (end < comparedFrom || forbidsChanges(revision)) {
            super.analyzePdfModifications(document, revision, last, password);
            if (isPlain(revision.getModificationDetection())) {
                comparedFrom = Math.min(comparedFrom, end);
            }
        }
    }

    private static boolean forbidsChanges(PdfCMSRevision revision) {
        return revision.getPdfSigDictInfo().getDocMDP() != null || revision.getPdfSigDictInfo().getFieldMDP() != null
                || revision.getFields().stream().anyMatch(field -> field.getLockDictionary() != null);
    }

    private static boolean isPlain(PdfModificationDetection found) {
        PdfObjectModifications objects = found.getObjectModifications();
        return found.getAnnotationOverlaps().isEmpty() && found.getPageDifferences().isEmpty() && found.getVisualDifferences().isEmpty()
                && objects.getUndefinedChanges().isEmpty() && objects.getAnnotCreationChanges().isEmpty();
    }

    /** Makes this service. */
    static final class Factory extends PdfBoxNativeObjectFactory {
        @Override
        public PDFSignatureService newPAdESSignatureService() {
            return configure(new PdfService());
        }
    }

    private static final class Drawers implements PdfBoxSignatureDrawerFactory {
        @Override
        public PdfBoxSignatureDrawer getSignatureDrawer(SignatureImageParameters parameters) {
            return new FieldAppearance();
        }
    }
}
