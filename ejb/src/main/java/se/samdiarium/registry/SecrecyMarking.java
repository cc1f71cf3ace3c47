package se.samdiarium.registry;

import java.time.LocalDate;

/**
 * A sekretessmarkering (OSL 5 kap. 5 §): a reminder that secrecy may apply. It never decides access: that is judged afresh at every request.
 *
 * @param provision code of the provision, from the pick list
 * @param date      when the marking was made
 * @param authority which authority made it
 */
public record SecrecyMarking(String provision, LocalDate date, String authority) {
}
