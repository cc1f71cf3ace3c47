package se.samdiarium.registry;

import java.time.LocalDate;
import java.util.Optional;
import se.samdiarium.document.ReceivedId;

/**
 * What is to be registered, with the data of OSL 5 kap. 2 §.
 *
 * @param file                  the received file; empty for what is kept elsewhere (paper)
 * @param title                 in short what it is about, 1 to 500 characters
 * @param direction             which way it went
 * @param type                  code of the type
 * @param date                  day it came in or was drawn up; not after today
 * @param correspondent         sender or recipient, where there is one
 * @param notSecurityClassified the registrar's declaration that the file holds nothing security-classified
 * @param note                  free note, at most 2000 characters
 * @param secrecy               what is kept from the public view
 */
public record RegisterEntry(Optional<ReceivedId> file, String title, Direction direction, String type, LocalDate date,
        Optional<String> correspondent, boolean notSecurityClassified, Optional<String> note, Secrecy secrecy) {

    /** A received file with the four data and nothing more. */
    public RegisterEntry(ReceivedId file, String title, Direction direction, String type, LocalDate date, Optional<String> correspondent,
            boolean notSecurityClassified) {
        this(Optional.of(file), title, direction, type, date, correspondent, notSecurityClassified, Optional.empty(), Secrecy.NONE);
    }
}
