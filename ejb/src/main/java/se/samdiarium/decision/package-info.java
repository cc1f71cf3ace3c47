/**
 * Decision: what a body of each region decides about a text, planned and recorded, and when the decision has legal force.
 *
 * <p>F1.1 A region's body, the day of its meeting and later its decision (§, outcome, conditions) are recorded by that region, or by the host for it
 * with the source stated; nobody else may.
 * <p>F1.2 When a decision gains legal force is reckoned from its announcement: three weeks, a last day that is no working day moved to the next one.
 * <p>F1.3 Minutes adjusted or announced later than the law says are told, not refused; dates in an impossible order are refused.
 * <p>F1.4 A decision that may not be appealed, or is appealed, or is not announced, is given no date it does not have.
 * <p>F1.5 A correction leaves what it said before and after, who changed it, when and why; a decision is annulled with a reason and never deleted.
 * <p>F1.6 The minutes extract is registered in the recording region's diary, and recording shares it with all who have the text; one that is marked
 * secret is not shared.
 * <p>F1.7 Who may see a text may see all regions' decisions on it; for others there are none.
 * <p>F1.8 A delegated decision is reported at a meeting of its committee, or recorded by itself; its time of appeal runs from the announcement
 * of that, and until then it has none.
 *
 * <p>Swedish: beslut, beslutande organ, protokollsutdrag (minutes extract), justering (adjustment), anslagstavla (notice board), laga kraft (legal
 * force), upphävt (annulled). Law: kommunallagen (2017:725) 5 kap. 69 §, 6 kap. 40 §, 7 kap. 8 §, 8 kap. 10 and 12 §§, 13 kap. 2
 * and 5 §§; lagen (1930:173) om beräkning av lagstadgad
 * tid 2 §. Their times are rows of {@code decision_rule}.
 */
package se.samdiarium.decision;
