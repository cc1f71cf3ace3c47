package se.samdiarium.decision;

import se.samdiarium.document.DocumentId;

/**
 * The minutes extract of a decision.
 *
 * @param document the document, shared with all who have the text
 * @param number   its diary number
 */
public record MinutesView(DocumentId document, String number) {
}
