package se.samdiarium.agreement;

import se.samdiarium.document.VersionRef;

/**
 * A text of an agreement.
 *
 * @param position from 1, in the order they were added
 * @param text     document and version
 * @param kind     what it is on the road
 */
public record AgreementText(int position, VersionRef text, TextKind kind) {
}
