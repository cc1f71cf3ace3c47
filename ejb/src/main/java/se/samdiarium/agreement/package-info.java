/**
 * Agreement: the road of a samverkansavtal from draft to force, its parties and texts, what blocks it now, and the gate before signing.
 *
 * <p>G1.1 An agreement's state is reckoned from what has happened (texts, remiss, dispatch, decisions, signatures, days) and never set; no order of
 * events reaches a state without its causes.
 * <p>G1.2 Each step tells its day and its cause, and the page tells what is waited for now and of which regions.
 * <p>G1.3 Sending to the regions for decision fixes the text they decide on and shares it with them; a new final text needs a new dispatch,
 * and decisions on the old text do not count for it.
 * <p>G1.4 A region's signing opens when its decision on that text is yes, or its conditions are accepted; until then a signature by remote service,
 * by card or by file is refused, the file kept, and it is told what is missing and where it is recorded.
 * <p>G1.5 The host may let a region sign without its decision; reason, name and time stand on the page and in the round's history.
 * <p>G1.6 An agreement is in force when all parties have signed, the copies are handed out and its first day has come; it ends by its last day, or by
 * notice when fewer than two parties are left, never earlier than the notice allows.
 * <p>G1.7 Only the host leads the road; a region sees an agreement of its own from when a text of it is shared with the region, others never.
 * <p>G1.8 What a region has to decide, and by when, stands in the calendar until it is recorded.
 *
 * <p>Swedish: samverkansavtal, part, remiss, reviderad text, slutlig text, villkor (condition), tilläggsavtal (amendment), uppsägning (notice of
 * termination). Law: kommunallagen (2017:725) 9 kap. 37-38 §§ (avtalssamverkan); tryckfrihetsförordningen 2 kap. 9-10 §§ (sharing is an act).
 */
package se.samdiarium.agreement;
