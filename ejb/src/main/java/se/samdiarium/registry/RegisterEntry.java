package se.samdiarium.registry;

import java.time.LocalDate;
import java.util.Optional;
import se.samdiarium.document.ReceivedId;

/**
 * A received file to be registered, with the data of OSL 5 kap. 2 §.
 *
 * @param file                  the received file
 * @param title                 in short what it is about, 1 to 500 characters
 * @param direction             which way it went
 * @param type                  code of the type
 * @param date                  day it came in or was drawn up; not after today
 * @param correspondent         sender or recipient, where there is one
 * @param notSecurityClassified the registrar's declaration that the file holds nothing security-classified
 */
public record RegisterEntry(ReceivedId file, String title, Direction direction, String type, LocalDate date,
        Optional<String> correspondent, boolean notSecurityClassified) {
}
