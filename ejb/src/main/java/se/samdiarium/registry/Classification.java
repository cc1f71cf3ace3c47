package se.samdiarium.registry;

import java.util.UUID;

/**
 * A class that a case can have (klassificering).
 *
 * @param id        id
 * @param structure name and version of the structure it is in
 * @param code      code in the structure
 * @param text      for people
 */
public record Classification(UUID id, String structure, String code, String text) {
}
