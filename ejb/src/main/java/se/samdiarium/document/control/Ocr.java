package se.samdiarium.document.control;

import java.util.List;
import java.util.stream.IntStream;
import se.samdiarium.document.Extraction;

/**
 * Text read from the pictures of a file's pages (optical character recognition).
 *
 * @param pages      all pages: those that had text as they were, the others with what was read under a label
 * @param places     where the words read stand on each page, as {@link PlacedText}; empty for the pages that had text
 * @param confidence mean certainty of the words read, 0-100, as the program tells it
 * @param engine     program, version and language
 */
record Ocr(List<String> pages, List<String> places, int confidence, String engine) {

    private static final int FEW_LETTERS = 8;

    /** Whether the file is a scanned PDF: at least half of its pages have no text. */
    static boolean wanted(Extraction extraction) {
        return extraction instanceof Extraction.Text text && text.mediaType().equals("application/pdf")
                && 2 * withoutText(text.pages()).size() >= text.pages().size();
    }

    /** Numbers, from 1, of the pages that have no text. */
    static List<Integer> withoutText(List<String> pages) {
        return IntStream.rangeClosed(1, pages.size()).filter(page -> letters(pages.get(page - 1)) < FEW_LETTERS).boxed().toList();
    }

    /** What was read on a page, with the label it is known by. */
    static String labelled(String text, int confidence) {
        return "[Maskinläst från bild (OCR), säkerhet %d %%]%n%s".formatted(confidence, text).replace("\r\n", "\n").strip();
    }

    private static long letters(String page) {
        return page.codePoints().filter(Character::isLetterOrDigit).limit(FEW_LETTERS).count();
    }
}
