/**
 * Consultation (remiss): the host asks regions and others what they think of a text, takes in their answers, and answers for every comment.
 *
 * <p>Q1.1 A consultation is sent once, all or nothing: the letter is registered as outgoing in the case of the text, with its recipients, and the
 * documents are shared with the regions that are asked; before that only the host knows of it.
 * <p>Q1.2 Those who have not answered are reminded, all or one, each at most once a day.
 * <p>Q1.3 More time (anstånd) is given to one, with a reason, and leaves its own trace; it counts for that one only.
 * <p>Q1.4 An answer that comes after the last day in Sweden is taken in, and marked as late.
 * <p>Q1.5 The documents go with the letters by e-mail, up to a size; above it, and for what is marked secret, the letter tells where to
 * get them.
 * <p>Q2.1 What a region writes is read by that region's writers only, until it hands in: not by the host, other regions, search or audit.
 * <p>Q2.2 What is typed is kept as it is typed; when somebody else has saved meanwhile, it is refused and nothing is lost.
 * <p>Q2.3 An answer that is handed in is registered as outgoing in the region's diary and as incoming in the host's, with the same SHA-256.
 * <p>Q2.4 A supplement is one more answer; the earlier one stays, and what was done with an unchanged comment stays done.
 * <p>Q2.5 Answers that came by mail or on paper, and those of others than the asked, are attached by the entry they are registered by.
 * <p>Q2.6 To abstain, to have no comments and not to have answered are three things; not to have answered is computed, never chosen.
 * <p>Q2.7 A comment is tied to a section that is found in the text, and may name the words it is about.
 * <p>Q3.1 The compilation tells who was asked, what each answers, and by section what is said by whom; it is always of now.
 * <p>Q3.2 Comments that say the same are taken together; each group and each other comment is answered for by itself, and it is told how many
 * remain.
 * <p>Q3.3 The compilation leaves as a Word file and as a PDF, and is registered in the host's case by one action.
 * <p>Q3.4 An answer to a comment can point at the change in a later version of the text.
 * <p>Q4.1 The day a region's answer is due, and the day the time ends, are in the calendar of those whose they are.
 *
 * <p>Swedish: remiss, remittent (host), remissmissiv (letter), sändlista (recipients), remissinstans (consultee), sista svarsdag, anstånd
 * (extension), påminnelse, remissvar, spontansvar, remissammanställning (compilation), bemöta (treat). Law: TF 2 kap. 9, 10 and 12 §§, OSL 5 kap.
 * 1 §, see docs/sources.md.
 */
package se.samdiarium.consultation;
