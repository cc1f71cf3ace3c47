/**
 * Memo: a region writes its tjänsteutlåtande to the body that decides, in its own room, until it is registered.
 *
 * <p>M1.1 A memo begins with the agreement's facts, the region's own and texts that an administrator has written.
 * <p>M1.2 Until it is registered, nobody outside the region knows of it.
 * <p>M1.3 Who saves what somebody else has changed meanwhile is told, and nothing is overwritten.
 * <p>M1.4 As Word file and as PDF/A it holds all that was written, with the number of the region's case.
 * <p>M1.5 A file that was worked on outside and handed back becomes a new version; the fields are read from it where they still are, and the form
 * waits until somebody goes back to it.
 * <p>M1.6 Registered, it is an entry in the region's case, once, and is changed no more.
 * <p>M1.7 What lacks a case, a title, a proposal or a summary is not registered.
 * <p>M1.8 A file that is to go with a memo is handed in on its page: it is registered in its case, and the memo names it.
 * <p>M1.9 A memo may be marked as secret: provision, day and authority stand in its files and in the diary (OSL 5 kap. 5 §).
 * <p>M2.1 The Word template is a file that an administrator replaces: one that lacks places is refused, and it is told which; versions are kept.
 * <p>M2.2 A region's own template goes before the common one; without either the product's own is used.
 * <p>M2.3 The texts that memos begin with are changed by an administrator; memos begun before keep theirs.
 *
 * <p>Swedish: tjänsteutlåtande (also tjänsteskrivelse), förslag till beslut, handläggare, förvaltning, mall. Law: docs/sources.md#tf-2.
 */
package se.samdiarium.memo;
