package se.samdiarium.document;

/**
 * A document that is made of a received file, and there once it is {@linkplain se.samdiarium.document.boundary.NewDocuments#add added}.
 *
 * @param id     its id
 * @param wanted as it was asked for
 * @param file   what it is made of
 */
public record MadeDocument(DocumentId id, NewDocument wanted, TakenFile file) {
}
