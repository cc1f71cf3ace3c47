package se.samdiarium.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the register says of an entry, all of it that can be changed.
 *
 * @param title         in short what it is about, 1 to 500 characters
 * @param direction     which way it went
 * @param type          code of the type
 * @param date          day it came in or was drawn up
 * @param correspondent sender or recipient, where there is one, at most 200 characters
 * @param note          free note, at most 2000 characters, never public
 * @param secrecy       what is kept from the public view
 */
public record EntryFields(String title, Direction direction, String type, LocalDate date, Optional<String> correspondent,
        Optional<String> note, Secrecy secrecy) {
}
