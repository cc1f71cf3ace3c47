package se.samdiarium.registry;

import java.util.Optional;
import java.util.UUID;

/**
 * What the register says of a case, all of it that can be changed.
 *
 * @param title          what it is about (ärendemening), 1 to 500 characters
 * @param handler        handläggare, where one is named, at most 80 characters
 * @param classification id of its class in a classification structure
 * @param note           free note, at most 2000 characters, never public
 * @param secrecy        what is kept from the public view; a case has no correspondent
 */
public record CaseFields(String title, Optional<String> handler, Optional<UUID> classification, Optional<String> note, Secrecy secrecy) {
}
