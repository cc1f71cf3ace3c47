package se.samdiarium.document;

import java.util.List;

/**
 * A received file with the beginning of its text.
 *
 * @param file  the file
 * @param pages the first pages of its text, the last one perhaps cut; empty when the text could not be read
 */
public record ReceivedText(ReceivedFileView file, List<String> pages) {

    /** Keeps the pages as they are. */
    public ReceivedText {
        pages = List.copyOf(pages);
    }
}
