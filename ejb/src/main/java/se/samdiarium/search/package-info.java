/**
 * Search: makes texts findable and returns only what the asker may see.
 *
 * <p>C1.1 What is registered is found by the words of its title, text, sender or recipient and case, and by its
 * inflected forms (most, not all: ADR 0060).
 * <p>C1.2 A diary number is found in every way people write it: {@code 2020-547} finds {@code KS-2020-00547}.
 * <p>C1.3 Words in quotation marks are found as written; å, ä and ö are letters of their own, other accents do not matter.
 * <p>C1.4 Hits, their number and their snippets are only of what the asker's access tokens open; without tokens nothing is found.
 * <p>C1.5 Odd input never fails; the answer tells how the question was understood.
 * <p>C1.6 What a person registers is found on that person's next request, also when its text could not be read (by number and title then).
 * <p>C1.7 The index is derived: applying a change twice is harmless, a killed server catches up, and all can be rebuilt beside the live index.
 * <p>C1.13 A question may hold words, phrases, nearness, AND, OR, NOT, brackets, fields, ranges of days and wildcards; it answers as its tree says.
 * <p>C1.14 What of a question is not understood, or passes a bound, is told by a stable code; the rest is searched for. A wildcard stays one.
 * <p>C1.15 Facets count exactly the hits the asker may see; several values of a facet can be chosen, and it counts as if none were.
 * <p>C1.16 Older versions are found too, folded under the newest; a hit tells when the newest lacks what was asked for. One version answers
 * the whole question.
 * <p>C1.17 Hits, counts, facets, snippets, proposals, similar documents and versions are only of what the asker may see by the register.
 * <p>C1.18 Documents like one that the asker may see are found; where a question finds little, another spelling of one or several of its words is
 * proposed, only when that finds more for the asker.
 * <p>C1.19 A saved search tells how many of its hits have come to the asker's region, or got a new version, since it was last looked at.
 * <p>C1.20 How many changes wait to be found, and how long the oldest has waited, is told.
 * <p>C1.21 Database and index can be compared to the document: missing, older and surplus entries are told.
 * <p>C1.22 What is changed while the index is rebuilt is in the rebuilt index as it is in the database.
 * <p>C1.23 A full disk stops the index, not the diary: search answers with what it has, and when there is room the index catches up.
 * <p>C1.30 What the answers to a remiss say about a section is told answerer by answerer: the part under its own heading, and paragraphs that
 * mention it; so is who says nothing of it, whose answer cannot be read, and which regions have not answered.
 * <p>C1.31 What is sought in a document is marked on its pages as they are printed, also on scanned ones that were read; where that cannot be
 * done it is told.
 * <p>C1.32 Only what made a document a hit is marked, in hits, text and pages: no alternative it does not answer, no word that may be missing.
 *
 * <p>C1.24 What must not occur is the word in all its forms, but neither compounds that hold it nor synonyms.
 *
 * <p>C1.8 A compound is found by the words it is made of, and words near each other by the compound of them; the whole word is ranked first.
 * <p>C1.9 A word inside a compound weighs less than the word itself; one part alone never finds what was asked for by a compound.
 * <p>C1.10 Numbers of printed papers (SOU, Ds, prop., bet., SFS) and references to sections of laws are found in every way people write them.
 * <p>C1.11 Synonyms and abbreviations kept as data, of one word or several, also find each other, with less weight than what was asked for.
 *
 * <p>No right and no legal state is ever read from the index. Lucene types stay in {@code search.control}.
 * Swedish: sökning, träff, avgränsning.
 */
package se.samdiarium.search;
