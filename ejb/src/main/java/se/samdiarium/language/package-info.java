/**
 * Language: what is true of Swedish words whatever the business: base forms, compounds, spelling.
 *
 * <p>L1.1 The inflected forms of a word have a base form in common, also when its stem changes (män, böcker, ansökningar).
 * <p>L1.2 Different words do not share a base form.
 * <p>L1.3 A compound is split into the words it is made of, also when nobody wrote it before; a word that only looks so is left whole.
 * <p>L1.4 Every input has an answer, in bounded time and memory.
 *
 * <p>The words come from dictionaries in a library of their own, see {@code docs/sources.md}; nothing here knows a single word of the business.
 * Swedish: grundform (lemma), sammansättning (compound), förled and efterled (its parts), fogemorfem (the linking s, o, u, e).
 */
package se.samdiarium.language;
