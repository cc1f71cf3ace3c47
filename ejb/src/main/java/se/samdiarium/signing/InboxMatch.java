package se.samdiarium.signing;

import se.samdiarium.document.ReceivedId;

/**
 * A received file that begins with the text of a round: it may be a signed counterpart.
 *
 * @param file  in the inbox
 * @param round the round
 * @param title what is signed there
 */
public record InboxMatch(ReceivedId file, RoundId round, String title) {
}
