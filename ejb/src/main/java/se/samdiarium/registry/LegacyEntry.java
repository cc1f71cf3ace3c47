package se.samdiarium.registry;

import java.time.LocalDate;
import java.util.Optional;
import se.samdiarium.document.ReceivedId;

/**
 * A document as an old diary tells of it.
 *
 * @param number        running number within the case, from 1
 * @param title         in short what it is about, 1 to 500 characters
 * @param direction     which way it went
 * @param type          code of the type
 * @param date          day it came in or was drawn up
 * @param registered    day it was registered in the old diary
 * @param correspondent sender or recipient, where there is one
 * @param note          free note, at most 2000 characters
 * @param file          its file in the region's inbox; empty when there is none
 */
public record LegacyEntry(int number, String title, Direction direction, String type, LocalDate date, LocalDate registered,
        Optional<String> correspondent, Optional<String> note, Optional<ReceivedId> file) {

    /** The same with its file. */
    public LegacyEntry with(ReceivedId received) {
        return new LegacyEntry(number, title, direction, type, date, registered, correspondent, note, Optional.of(received));
    }
}
