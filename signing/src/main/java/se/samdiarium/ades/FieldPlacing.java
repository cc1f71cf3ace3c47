package se.samdiarium.ades;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Adds the fields of a grid to a document as an increment: the bytes of the document stay, and a new page takes the fields. */
final class FieldPlacing {

    private static final float LABEL = 11;
    private static final float GAP = 8;
    private static final float INK = 0.35f;

    private final SignatureGrid grid;
    private final Set<COSDictionary> touched = new HashSet<>();

    FieldPlacing(SignatureGrid grid) {
        this.grid = grid;
    }

    /** @throws IllegalArgumentException if the document lacks the page of the grid */
    void place(Path document, Path target) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document.toFile(), IOUtils.createTempFileOnlyStreamCache());
                OutputStream out = Files.newOutputStream(target)) {
            PDPage page = page(pdf);
            List<PDSignatureField> fields = fields(pdf, page);
            if (grid.page() == SignatureGrid.NEW_PAGE) {
                label(pdf, page);
            }
            List<PDAnnotation> annotations = new ArrayList<>(page.getAnnotations());
            fields.forEach(field -> annotations.add(field.getWidgets().getFirst()));
            page.setAnnotations(annotations);
            touched.add(page.getCOSObject());
            pdf.saveIncremental(out, touched);
        }
    }

    private PDPage page(PDDocument pdf) {
        if (grid.page() > pdf.getNumberOfPages()) {
            throw new IllegalArgumentException("Fields were to be placed on page %d, the document has %d."
                    .formatted(grid.page(), pdf.getNumberOfPages()));
        }
        if (grid.page() != SignatureGrid.NEW_PAGE) {
            return pdf.getPage(grid.page() - 1);
        }
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        COSDictionary tree = pdf.getPages().getCOSObject();
        touched.add(tree);
        tree.getCOSArray(COSName.KIDS).setNeedToBeUpdated(true);
        return page;
    }

    private List<PDSignatureField> fields(PDDocument pdf, PDPage page) throws IOException {
        if (pdf.getDocumentCatalog().getAcroForm(null) == null) {
            PDAcroForm added = new PDAcroForm(pdf);
            added.getCOSObject().setDirect(true);
            pdf.getDocumentCatalog().setAcroForm(added);
        }
        // With the defaults that tools add to a form which lacks them: added later they would look like a change.
        PDAcroForm form = pdf.getDocumentCatalog().getAcroForm();
        touched.add(pdf.getDocumentCatalog().getCOSObject());
        touched.add(form.getCOSObject());
        List<PDField> all = new ArrayList<>(form.getFields());
        List<PDSignatureField> fields = new ArrayList<>();
        for (int i = 0; i < grid.boxes().size(); i++) {
            PDSignatureField field = new PDSignatureField(form);
            field.setPartialName(grid.boxes().get(i).name());
            field.setAlternateFieldName(grid.boxes().get(i).label());
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            widget.setRectangle(box(i));
            widget.setPage(page);
            widget.setPrinted(true);
            widget.setAppearance(empty(pdf, box(i)));
            fields.add(field);
            touched.add(field.getCOSObject());
        }
        all.addAll(fields);
        form.setFields(all);
        form.setSignaturesExist(true);
        return fields;
    }

    /** An empty appearance: PDF/A asks for one on every visible field. */
    private static PDAppearanceDictionary empty(PDDocument pdf, PDRectangle box) {
        PDAppearanceStream stream = new PDAppearanceStream(pdf);
        stream.setBBox(new PDRectangle(box.getWidth(), box.getHeight()));
        stream.setResources(new PDResources());
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }

    private void label(PDDocument pdf, PDPage page) throws IOException {
        page.setResources(new PDResources());
        PdfText text = new PdfText(pdf);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            if (grid.heading() != null) {
                text.write(content, grid.left(), grid.bottom() + grid.height() + 2 * LABEL, LABEL + 3, grid.heading());
            }
            content.setStrokingColor(INK);
            content.setLineWidth(INK);
            for (int i = 0; i < grid.boxes().size(); i++) {
                PDRectangle box = box(i);
                text.write(content, new PDRectangle(box.getLowerLeftX(), box.getUpperRightY() + 1, box.getWidth(), LABEL),
                        List.of(grid.boxes().get(i).label()));
                content.addRect(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
                content.stroke();
            }
        }
    }

    private PDRectangle box(int index) {
        float width = grid.width() / grid.columns();
        float height = grid.height() / grid.rows();
        float x = grid.left() + index % grid.columns() * width;
        float top = grid.bottom() + grid.height() - index / grid.columns() * height;
        return new PDRectangle(x, top - height + GAP, width - GAP, height - GAP - LABEL);
    }
}
