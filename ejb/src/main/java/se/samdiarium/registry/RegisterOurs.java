package se.samdiarium.registry;

import se.samdiarium.document.DocumentId;

/**
 * To register, in the own diary, a document there is (diarieför hos oss).
 *
 * @param document a document of the own region, or one shared with it
 * @param version  the version that was seen; its bytes are what the entry pins
 * @param entry    what the register is to say; names no file
 */
public record RegisterOurs(DocumentId document, int version, RegisterEntry entry) {
}
