package se.samdiarium.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What anybody may see of an entry. What may not be seen is empty, and so is what there is none of.
 *
 * @param number        written form, always
 * @param date          day it came in or was drawn up, always
 * @param authority     name of the authority whose diary it is in
 * @param state         what has become of it
 * @param title         in short what it is about, or its public variant
 * @param correspondent sender or recipient, or its public variant
 * @param direction     which way it went
 * @param type          type of document
 * @param caseNumber    number of the case
 * @param caseTitle     what the case is about, or its public variant
 * @param movedTo       number that a moved entry has now
 */
public record PublicEntry(String number, LocalDate date, String authority, EntryState state, Optional<String> title,
        Optional<String> correspondent, Optional<Direction> direction, Optional<DocumentType> type, String caseNumber,
        Optional<String> caseTitle, Optional<String> movedTo) {
}
