package se.samdiarium.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * A number of another's diary that a case refers to, kept as issued.
 *
 * @param id       id
 * @param caseId   the case that refers
 * @param entry    the entry that refers, when it is not the case as a whole
 * @param issuer   whose number it is, where known
 * @param asIssued the number as written there
 * @param addedAt  when it was added
 * @param addedBy  by whom
 */
public record ReferenceView(ReferenceId id, CaseId caseId, Optional<EntryId> entry, Optional<String> issuer, String asIssued, Instant addedAt,
        String addedBy) {
}
