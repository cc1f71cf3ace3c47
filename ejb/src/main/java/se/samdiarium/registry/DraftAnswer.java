package se.samdiarium.registry;

import java.util.Optional;

/**
 * What is to become of a draft.
 *
 * @param draft   the draft
 * @param outcome keep or discard
 * @param type    code of the type of document it is registered as; needed when it is kept
 */
public record DraftAnswer(DraftId draft, DraftOutcome outcome, Optional<String> type) {
}
