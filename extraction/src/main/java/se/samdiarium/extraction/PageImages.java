package se.samdiarium.extraction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A program: draws pages of a PDF as grey pictures, {@code <folder>/<page>.png}, for a program that reads pictures. */
public final class PageImages {

    private static final float POINTS_PER_INCH = 72;
    /** Longest side of a picture in dots: A4 in 300 dots per inch is 3 508. */
    private static final float LONGEST_SIDE = 5_000;

    private PageImages() {
    }

    /** Arguments: file, folder, dots per inch, page numbers from 1. Any fault ends it with an exit code other than 0. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        float wanted = Float.parseFloat(arguments[2]);
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int i = 3; i < arguments.length; i++) {
                int page = Integer.parseInt(arguments[i]);
                PDRectangle size = pdf.getPage(page - 1).getCropBox();
                float resolution = Math.min(wanted, LONGEST_SIDE * POINTS_PER_INCH / Math.max(size.getWidth(), size.getHeight()));
                BufferedImage image = renderer.renderImageWithDPI(page - 1, resolution, ImageType.GRAY);
                ImageIO.write(image, "png", folder.resolve(page + ".png").toFile());
            }
        }
    }
}
