package se.samdiarium.registry;

import java.util.UUID;

/**
 * A class (klass) of a classification structure, that a case can have.
 *
 * @param id        id
 * @param structure name of the structure, for example Klassa
 * @param version   of the structure
 * @param code      code within the structure
 * @param text      what it means
 */
public record Classification(UUID id, String structure, String version, String code, String text) {
}
