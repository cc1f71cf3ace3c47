package se.samdiarium.publishing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import se.samdiarium.publishing.PdfLevel;
import se.samdiarium.publishing.Publication;
import se.samdiarium.publishing.control.CleanText;
import se.samdiarium.publishing.control.PdfPages;
import se.samdiarium.publishing.control.PublicationPage;
import se.samdiarium.publishing.control.WordFile;

/**
 * Sets a text in the looks of the house, as a Word file or as a PDF. No door of people: a feature's own door decides who may have the text,
 * then calls this. Keeps nothing. The whole file is made in memory, some kilobytes for each paragraph.
 */
@ApplicationScoped
public class Publisher {

    private final Clock clock;

    @Inject
    Publisher(Clock clock) {
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Publisher() {
        this(null);
    }

    /** As a Word file (DOCX, ECMA-376), to be worked on further. */
    public byte[] word(Publication publication) {
        try {
            return new WordFile(clock.instant()).set(CleanText.of(publication));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a PDF/A-2a that is PDF/UA-1 too, to be read and kept. */
    public byte[] pdf(Publication publication) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Typesetting.pdf(PublicationPage.of(CleanText.of(publication)), PdfLevel.PDF_A_2A, out);
        return out.toByteArray();
    }

    /** The text of each page of a PDF that was set here. */
    public List<String> pageTexts(byte[] pdf) {
        try {
            return PdfPages.texts(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A page of a PDF that was set here, as it is printed.
     *
     * @param page from 1
     * @return PNG
     * @throws se.samdiarium.platform.Refusal {@code document.page-unknown}
     */
    public byte[] picture(byte[] pdf, int page) {
        try {
            return PdfPages.picture(pdf, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
