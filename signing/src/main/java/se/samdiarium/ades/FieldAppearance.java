package se.samdiarium.ades;

import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Draws lines of text inside an existing signature field, whose place on the page stays as it is. Nothing else of the document is touched. */
final class FieldAppearance implements PdfBoxSignatureDrawer {

    private SignatureImageParameters parameters;
    private PDDocument document;
    private SignatureOptions options;

    @Override
    public void init(SignatureImageParameters wanted, PDDocument pdf, SignatureOptions signatureOptions) {
        this.parameters = wanted;
        this.document = pdf;
        this.options = signatureOptions;
    }

    @Override
    public void draw() throws IOException {
        PDField field = document.getDocumentCatalog().getAcroForm(null).getField(parameters.getFieldParameters().getFieldId());
        PDRectangle box = field.getWidgets().getFirst().getRectangle();
        try (PDDocument template = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            template.addPage(new PDPage(new PDRectangle(box.getWidth(), box.getHeight())));
            PDAcroForm form = new PDAcroForm(template);
            template.getDocumentCatalog().setAcroForm(form);
            PDSignatureField signature = new PDSignatureField(form);
            signature.getWidgets().getFirst().setRectangle(box);
            signature.getWidgets().getFirst().setAppearance(appearance(template, box));
            form.setFields(List.of(signature));
            template.save(out);
            options.setVisualSignature(new ByteArrayInputStream(out.toByteArray()));
        }
    }

    private PDAppearanceDictionary appearance(PDDocument template, PDRectangle box) throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(template);
        stream.setBBox(new PDRectangle(box.getWidth(), box.getHeight()));
        stream.setResources(new PDResources());
        List<String> lines = parameters.getTextParameters().getText().lines().toList();
        try (PDPageContentStream content = new PDPageContentStream(template, stream)) {
            new PdfText(template).write(content, new PDRectangle(4, 3, box.getWidth() - 8, box.getHeight() - 6), lines);
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }
}
