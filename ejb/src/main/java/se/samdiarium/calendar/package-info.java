/**
 * Calendar: what is due, for whom and when: on the page, in the person's own calendar, and by letter.
 *
 * <p>N1.1 A person sees what every feature says is due for that person, overdue first, then by day, and nothing else; one feature that fails hides
 * none of the others, and it is told.
 * <p>N1.2 What is due is grouped as late, today, this week (to Sunday, ISO 8601) and later.
 * <p>N1.3 Received files are to be registered by the next working day; the registrar sees each such day with the number of files.
 * <p>N2.1 A person has at most one calendar address; it is shown once, stored as a hash, replaced or closed at any time, and ends with the account.
 * <p>N2.2 The calendar is RFC 5545: each thing an event of a whole day with a lasting UID, whose SEQUENCE and LAST-MODIFIED tell a change.
 * <p>N2.3 An unchanged calendar has the same bytes and ETag.
 * <p>N3.1 A person with an e-mail address gets one letter a day at most, when something is due in 14, 7, 3, 1 or 0 days, or is overdue (weekly).
 * <p>N3.2 Each thing is told at most once per step, whatever restarts in between; a step missed is made up for by the one that then fits.
 * <p>N3.3 Who does not want letters gets none; what a feature writes letters about itself is not told twice.
 *
 * <p>Swedish: kalender, att göra, sista dag, försenat, påminnelse. Law: OSL 5 kap. 1 § (registration as soon as possible), see docs/sources.md.
 */
package se.samdiarium.calendar;
