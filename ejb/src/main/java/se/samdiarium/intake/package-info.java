/**
 * Intake: takes e-mail in from the regions' mailboxes by IMAP, and old diaries from CSV files.
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
 * <p>I1.10 A connection is protected by TLS with a certificate that is trusted and bears the server's name, else nothing is sent; the log-in is a
 * password or an access token.
 *
 * <p>I2.1 Every row of an old diary is judged as a registration is; a dry run says what the run would do, and writes nothing but receipts.
 * <p>I2.2 A row that is refused stops no other: its receipt says why and what to do, and it can be downloaded as it came, mended and run again.
 * <p>I2.3 An import that was interrupted goes on after the last rows committed; nothing is lost and nothing doubled.
 * <p>I2.4 A row that was imported before, from the same file or another, changes nothing and is told as already there.
 * <p>I2.5 An imported number passes the constraint of our own numbers; written in the form of an open series it takes its place there, and the
 * series goes on after it.
 * <p>I2.6 Numbers missing in an imported year are told at the end, and explained only on order and with a reason.
 * <p>I2.7 A file of an import is judged as any file that comes in; one that is refused refuses its row, or by choice leaves it without file.
 * <p>I2.8 A CSV file is UTF-8 or Windows-1252, parted by semicolon, comma or tab; one that cannot be read whole is refused whole.
 * <p>I2.9 What is imported does not show in the public view unless its titles have been reviewed; the caller imports to own authorities only.
 *
 * <p>Swedish: import av äldre diarium, provkörning (dry run), kvittens (receipt). Law: OSL 5 kap. 1-2 §§, JO 3579-2005.
 * <p>Swedish: funktionsbrevlåda (mailbox), karantän, avstämning (reconciliation). Law: OSL 5 kap. 1 §, TF 2 kap. 9 §.
 * Standards: IMAP4rev1 (RFC 3501), UIDPLUS (RFC 4315), MOVE (RFC 6851), Internet Message Format (RFC 5322), MIME (RFC 2045-2047, 2231).
 * CSV (RFC 4180). OAuth 2.0 client credentials (RFC 6749, 4.4), SASL XOAUTH2.
 */
package se.samdiarium.intake;
