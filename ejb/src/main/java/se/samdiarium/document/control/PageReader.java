package se.samdiarium.document.control;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * Reads pages of a PDF from their pictures with Tesseract, when it is installed with Swedish. Two kinds of child processes with time limits:
 * one draws the pages, one reads each. The file itself is only read.
 */
final class PageReader {

    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final String LANGUAGE = "swe";
    private static final String RESOLUTION = "300";

    private final String program;
    private final Duration pageLimit;
    private final int mostPages;

    /**
     * @param program   name on PATH, or path
     * @param pageLimit longest time for drawing or reading one page
     * @param mostPages pages beyond so many of a file are not read
     */
    PageReader(String program, Duration pageLimit, int mostPages) {
        this.program = program;
        this.pageLimit = pageLimit;
        this.mostPages = mostPages;
    }

    /** Program and version; empty when it, or its Swedish, is not installed. */
    Optional<String> engine() {
        try (ChildProgram child = new ChildProgram()) {
            String languages = child.run(SHORT, List.of(program, "--list-langs"));
            String version = child.run(SHORT, List.of(program, "--version")).lines().findFirst().orElse(program);
            return languages.lines().anyMatch(LANGUAGE::equals) ? Optional.of(version + ", " + LANGUAGE) : Optional.empty();
        } catch (IOException | TimeoutException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads the pages that have no text.
     *
     * @param pdf   the file
     * @param pages its text as extracted
     * @throws IOException      when a page cannot be drawn or read
     * @throws TimeoutException when that takes longer than allowed
     */
    Ocr read(Path pdf, List<String> pages, String engine) throws IOException, TimeoutException {
        List<Integer> blank = Ocr.withoutText(pages).stream().limit(mostPages).toList();
        List<String> read = new ArrayList<>(pages);
        List<String> places = new ArrayList<>(Collections.nCopies(pages.size(), ""));
        try (ChildProgram child = new ChildProgram()) {
            draw(child, pdf, blank);
            long words = 0;
            double certainty = 0;
            for (int page : blank) {
                TesseractWords found = TesseractWords.parse(child.run(pageLimit, List.of(program, child.folder().resolve(page + ".png").toString(),
                        "stdout", "-l", LANGUAGE, "--dpi", RESOLUTION, "tsv")));
                words += found.words();
                certainty += found.confidence() * found.words();
                if (found.words() > 0) {
                    read.set(page - 1, Ocr.labelled(found.text(), (int) Math.round(found.confidence())));
                    places.set(page - 1, found.places());
                }
            }
            return new Ocr(read, places, words == 0 ? 0 : (int) Math.round(certainty / words), engine);
        }
    }

    private void draw(ChildProgram child, Path pdf, List<Integer> pages) throws IOException, TimeoutException {
        List<String> arguments = new ArrayList<>(List.of(pdf.toRealPath().toString(), child.folder().toString(), RESOLUTION));
        pages.forEach(page -> arguments.add(Integer.toString(page)));
        child.runJava(pageLimit.multipliedBy(Math.max(1, pages.size())), "PageImages", arguments);
    }
}
