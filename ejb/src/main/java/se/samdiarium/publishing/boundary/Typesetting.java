package se.samdiarium.publishing.boundary;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import se.samdiarium.publishing.PdfLevel;
import se.samdiarium.publishing.control.PdfSetting;

/** Sets pages that have looks of their own. */
public final class Typesetting {

    private Typesetting() {
    }

    /**
     * Makes a PDF, tagged for screen readers (PDF/UA-1).
     *
     * @param xhtml whole page; nothing outside it is read. The family {@code text} is the font of the house, regular and bold
     */
    public static void pdf(String xhtml, PdfLevel level, OutputStream out) {
        try {
            PdfSetting.set(xhtml, level, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
