package se.samdiarium.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What could be read from a received file about how it is to be registered: a proposal, never registered unseen. A field that nothing
 * was found for is empty; nothing is made up.
 *
 * @param title    in short what the document is about
 * @param date     the day the document bears; for a message the day it was sent. Not the day it came in
 * @param sender   who wrote it
 * @param type     code of a type of document
 * @param numbers  diary numbers in the text as issued, without repetition, in reading order; often of other diaries
 * @param caseFile the case of the own diary that one of the numbers belongs to
 */
public record Proposal(Optional<Found<String>> title, Optional<Found<LocalDate>> date, Optional<Found<String>> sender,
        Optional<Found<String>> type, List<Found<String>> numbers, Optional<Found<CaseLine>> caseFile) {

    /** Nothing could be read. */
    public static final Proposal NONE = new Proposal(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
            Optional.empty());

    /** Where something was found. */
    public enum Source {
        /** In the text, on the page told. */
        PAGE,
        /** In the head of a message (RFC 5322). */
        MESSAGE_HEAD,
        /** In the title property inside the file. */
        PROPERTY,
        /** In the name of the file. */
        FILE_NAME
    }

    /**
     * Something that was read.
     *
     * @param value  what it means
     * @param source where it stands
     * @param page   page in the text, from 1; 0 when it stands elsewhere
     * @param words  as it stands there, at most 80 characters
     */
    public record Found<T>(T value, Source source, int page, String words) {

        private static final int LONGEST_WORDS = 80;

        /** Checks the page, shortens the words. */
        public Found {
            if ((source == Source.PAGE) != (page >= 1)) {
                throw new IllegalArgumentException("a page is told when it stands on one, was " + source + " " + page);
            }
            words = words.strip();
            words = words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS - 1) + "…";
        }

        /** Another meaning of the same words. */
        public <V> Found<V> as(V meaning) {
            return new Found<>(meaning, source, page, words);
        }
    }
}
