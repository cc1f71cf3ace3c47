/**
 * Search: makes texts findable and returns only what the asker may see.
 *
 * <p>C1.1 What is registered is found by the words of its title, text, sender or recipient and case, and by the
 * inflected forms that the Swedish stemmer brings together (most, not all: ADR 0021).
 * <p>C1.2 A diary number is found in every way people write it: {@code 2020-547} finds {@code KS-2020-00547}.
 * <p>C1.3 Words in quotation marks are found as written; å, ä and ö are letters of their own, other accents do not matter.
 * <p>C1.4 Hits, their number and their snippets are only of what the asker's access tokens open; without tokens nothing is found.
 * <p>C1.5 Odd input never fails; the answer tells how the question was understood.
 * <p>C1.6 What a person registers is found on that person's next request, also when its text could not be read (by number and title then).
 * <p>C1.7 The index is derived: applying a change twice is harmless, a killed server catches up, and all can be rebuilt beside the live index.
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
