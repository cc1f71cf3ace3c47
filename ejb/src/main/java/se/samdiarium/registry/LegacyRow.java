package se.samdiarium.registry;

import java.util.Optional;

/**
 * A row of an old diary.
 *
 * @param file  the case
 * @param entry the document in it; empty for a row that tells of the case alone
 */
public record LegacyRow(LegacyCase file, Optional<LegacyEntry> entry) {
}
