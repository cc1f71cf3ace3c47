/**
 * Governance: the chefsgrupp, the yearly plan with its förankring in all regions, the yearly report to them, and each region's own yearly report.
 *
 * <p>Y1.1 Who sits in a body is known for each day, with who named them; a body has no more seats of a kind than its rule says.
 * <p>Y1.2 The chefsgrupp and the interim styrgrupp are never mixed: only who sits in the chefsgrupp on the day votes on the plan, and who is
 * co-opted never votes.
 * <p>Y2.1 A plan is the host's alone until it is sent out; then every region sees it, answers yes, yes with comments or no, and sees its own answer.
 * <p>Y2.2 No decision is recorded before all regions have answered or the last day has passed; then it is told who is missing, and the host says why
 * it does not wait.
 * <p>Y2.3 A decision names day, paragraph and minutes, and how each voted; it needs the quorum, and carries by the majority, of the rule of that day.
 * <p>Y2.4 A plan that was adopted is published once: a record of answers and votes is registered in the host's diary and shared with all regions.
 * <p>Y3.1 The yearly report is registered in the host's diary before it is sent to all regions; of each it is known who opened it first, and when.
 * <p>Y4.1 A region completes its yearly report on cooperation by agreement in its own words, has it as Word and PDF, and registers it in its own
 * diary; no other region sees it before that.
 * <p>Y4.2 The report is due on the region's own day, and is among what its people have to do until it is registered.
 * <p>Y4.3 It is registered whole or not at all, once: what breaks in between leaves no document, case, entry or number.
 *
 * <p>Swedish: chefsgrupp, styrgrupp, adjungerad (co-opted), verksamhetsplan, förankring, verksamhetsberättelse, avtalssamverkan. Law: KL 9 kap.
 * 37-38 §§, OSL 5 kap. 1 §, see docs/sources.md.
 */
package se.samdiarium.governance;
