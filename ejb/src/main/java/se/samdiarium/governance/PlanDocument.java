package se.samdiarium.governance;

import se.samdiarium.document.DocumentId;

/**
 * A document in the host's diary that may become a plan or a report.
 *
 * @param document its id
 * @param title    as registered
 * @param number   its diary number
 */
public record PlanDocument(DocumentId document, String title, String number) {
}
