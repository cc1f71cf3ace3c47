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
 * <p>D1.11 Where the words of a PDF stand on its pages is told, beside the file, which is only read; also for words read from pictures.
 *
 * <p>Swedish: handling, version, mottagen fil, dela (expediera). Law: TF 2 kap., säkerhetsskyddsförordningen 3 kap., see docs/sources.md.
 */
package se.samdiarium.document;
