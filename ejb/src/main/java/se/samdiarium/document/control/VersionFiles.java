package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.PageSize;
import se.samdiarium.document.PlacedWord;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.TakenFile;
import se.samdiarium.document.TextBlock;
import se.samdiarium.document.VersionView;
import se.samdiarium.platform.Refusal;

/** The bytes of versions, and what is made of them for the eye. */
@ApplicationScoped
public class VersionFiles {

    private static final int DOTS_PER_INCH = 110;
    private static final int HALF_TURN = 180;

    private final ContentStore store;
    private final ContentRecords records;
    private final WordPlaces places;

    @Inject
    VersionFiles(ContentStore store, ContentRecords records, WordPlaces places) {
        this.store = store;
        this.records = records;
        this.places = places;
    }

    /** For the container's proxy. */
    protected VersionFiles() {
        this(null, null, null);
    }

    /** The verified bytes of a version. */
    public OpenedVersion open(DocumentView document, int number) {
        VersionView version = version(document, number);
        ContentStore.Fetched fetched = store.fetch(version.sha256());
        return new OpenedVersion(version, fetched.file(), fetched);
    }

    /** The verified bytes of a file that is no version of a document. */
    public OpenedVersion open(TakenFile file) {
        ContentStore.Fetched fetched = store.fetch(file.sha256());
        return new OpenedVersion(records.describe(file), fetched.file(), fetched);
    }

    /** A page as PNG, from 1. */
    public byte[] pageImage(DocumentView document, int number, int page) {
        try (OpenedVersion opened = open(document, number); PDDocument pdf = pdf(opened)) {
            if (page < 1 || page > pdf.getNumberOfPages()) {
                throw new Refusal(Refusal.Kind.NOT_FOUND, "document.page-unknown", page, pdf.getNumberOfPages());
            }
            BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(page - 1, DOTS_PER_INCH, ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages as text. */
    public List<String> pageTexts(DocumentView document, int number) {
        return records.pages(version(document, number).sha256());
    }

    /** The paragraphs of its text. */
    public List<TextBlock> blocks(DocumentView document, int number) {
        VersionView version = version(document, number);
        return TextParagraphs.of(records.pages(version.sha256()), ComparisonWork.WRAPPED.contains(version.mediaType())).stream()
                .map(each -> new TextBlock(each.form(), each.number(), each.text(), each.page())).toList();
    }

    /** Sizes of a PDF's pages; none for other forms and for a PDF nobody can open. */
    public List<PageSize> pageSizes(DocumentView document, int number) {
        if (!version(document, number).isPdf()) {
            return List.of();
        }
        try (OpenedVersion opened = open(document, number); PDDocument pdf = pdf(opened)) {
            List<PageSize> sizes = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                int width = Math.round(page.getCropBox().getWidth());
                int height = Math.round(page.getCropBox().getHeight());
                sizes.add(page.getRotation() % HALF_TURN == 0 ? new PageSize(width, height) : new PageSize(height, width));
            }
            return sizes;
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Where the words of a PDF stand on its pages; nothing when that cannot be told. */
    public List<List<PlacedWord>> placedWords(DocumentView document, int number) {
        VersionView version = version(document, number);
        return version.isPdf() ? places.of(version.sha256()) : List.of();
    }

    /** Keeps a signed file: the base with signatures, in the same form or in a container of another, and so with the base's text. */
    public Sha256 keepSigned(Path signed, String mediaType, VersionView base) {
        try (InputStream bytes = Files.newInputStream(signed); ContentStore.Staged staged = store.stage(bytes, Long.MAX_VALUE)) {
            records.keepWithTextOf(staged, mediaType, base);
            return staged.sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a file the product has made, and the text it holds. */
    public Sha256 keepMade(Path made, String mediaType, List<String> pages) {
        try (InputStream bytes = Files.newInputStream(made); ContentStore.Staged staged = store.stage(bytes, Long.MAX_VALUE)) {
            records.keep(staged, new Extraction.Text(mediaType, pages, Optional.empty(), Optional.of("sv"), Map.of(), false));
            return staged.sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDDocument pdf(OpenedVersion opened) throws IOException {
        if (!opened.version().isPdf()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "document.page-unknown", 1, 0);
        }
        return Loader.loadPDF(opened.file().toFile(), IOUtils.createTempFileOnlyStreamCache());
    }

    /** What a version is. */
    public VersionView version(DocumentView document, int number) {
        return document.versions().stream().filter(version -> version.number() == number).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "document.version-unknown", number, document.latest().number()));
    }
}
