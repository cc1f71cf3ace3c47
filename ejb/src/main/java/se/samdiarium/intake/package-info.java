/**
 * Intake: takes e-mail in from the regions' mailboxes by IMAP.
 *
 * <p>I1.1 A message appears in the region's inbox as the original, octet for octet, and its attachments as files of their own, each telling
 * sender, subject and date.
 * <p>I1.2 A message is filed exactly once, wherever the work was interrupted: the ledger knows it by mailbox, Message-ID and SHA-256.
 * <p>I1.3 A message leaves the mailbox's folder only after it is safely in, and only to the folder for processed messages.
 * <p>I1.4 A message that cannot be taken stays untouched in the mailbox; the registrar of the region sees why, and can have it tried again
 * or dismiss it with a reason.
 * <p>I1.5 A message from a sender nobody has named comes to the same inbox and is marked.
 * <p>I1.6 Mailbox and ledger are compared every day; a difference raises an alarm on the health page.
 * <p>I1.7 What a message costs is bounded: size, parts, nesting and length of headers; a file name that is not allowed is made good.
 * <p>I1.8 The password of a mailbox is read from the settings and stands neither in the database nor in any answer.
 * <p>I1.9 A mailbox is added, changed and turned off by an administrator; the messages are seen by registrars of its region only.
 *
 * <p>Swedish: funktionsbrevlåda (mailbox), karantän, avstämning (reconciliation). Law: OSL 5 kap. 1 §, TF 2 kap. 9 §.
 * Standards: IMAP4rev1 (RFC 3501), UIDPLUS (RFC 4315), MOVE (RFC 6851), Internet Message Format (RFC 5322), MIME (RFC 2045-2047, 2231).
 */
package se.samdiarium.intake;
