/**
 * Document: documents and their immutable versions, content store, extracted text, renditions.
 *
 * <p>D1.1 Bytes are stored write-once under their SHA-256; the same bytes twice are stored once.
 * <p>D1.2 A new version never touches the old ones, and its number follows theirs.
 * <p>D1.3 Bytes are checked against their SHA-256 at every read; damaged bytes are never handed out.
 * <p>D1.4 A file that cannot be read by the text extraction is kept all the same and says so.
 * <p>D1.5 An empty file, one over the limit, an archive bomb, an impossible file name and a file with a security-classification
 * marking are refused, each with its own code, and none of their bytes are kept.
 * <p>D1.6 A document is seen by the region it belongs to and those it has been shared with; for all others it does not exist.
 * <p>D1.7 What is in a file and not seen on its pages is read too, and labelled: attachments, comments, hidden text, footnotes, tracked
 * changes; what recurs on all pages is kept once, and a table is read by rows.
 * <p>D1.8 The language of a text is told by its words.
 * <p>D1.9 A file that could not be read is listed with its reason and can be read again; one that ended a child process is not read again
 * by itself.
 * <p>D1.10 The text of scanned pages is read from their pictures beside the original, and labelled with its certainty; where it
 * is not, the reason is told.
 * <p>D1.11 Everything that is kept is hashed again and again; a file that is missing or changed is told until it is whole again.
 * <p>D1.12 Bytes that no row refers to are removed when a time of grace has passed since that was seen; never bytes that a row refers to or
 * that come in at that moment. What was removed and what waits is shown.
 * <p>D1.13 The numbers that Word counts and does not write, and its headings, are read as the page shows them.
 * <p>D1.14 Where the words of a PDF stand on its pages is told, beside the file, which is only read; also for words read from pictures.
 *
 * <p>D2.1 Two versions are compared by paragraph, and no word is lost: either text can be read out of the comparison.
 * <p>D2.2 What stands in another place is told as moved, with where from, also when its words changed a little.
 * <p>D2.3 In a changed paragraph the words that differ are told; in a row of a table, by cell.
 * <p>D2.4 Numbers of sections and clauses that changed are told apart from changed words.
 * <p>D2.5 Comparing takes a bounded time whatever the texts, and at most a quarter of a second of a request: what takes longer goes on in the
 * background, and its progress is told.
 * <p>D2.6 Who may not see both documents compares nothing.
 * <p>D2.7 Lines that a PDF or a plain text breaks at the width of the page are joined to paragraphs before they are compared.
 *
 * <p>Swedish: handling, version, mottagen fil, dela (expediera), jämföra, flyttat, omnumrerat.
 * Law: TF 2 kap., säkerhetsskyddsförordningen 3 kap., see docs/sources.md.
 */
package se.samdiarium.document;
