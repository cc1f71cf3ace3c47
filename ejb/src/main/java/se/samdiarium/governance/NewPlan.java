package se.samdiarium.governance;

import se.samdiarium.document.DocumentId;

/**
 * A yearly plan or report to be made of a document in the host's diary.
 *
 * @param year     of which year
 * @param title    1 to 300 characters
 * @param document the document; its newest version is taken
 */
public record NewPlan(int year, String title, DocumentId document) {
}
