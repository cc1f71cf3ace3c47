/**
 * Registry (diarium): cases, entries and their numbers.
 *
 * <p>R1.1 A case gets the next number of its authority's series and of the calendar year in Sweden.
 * <p>R1.2 A registration that fails gives its number back: the series has no gaps and no duplicates.
 * <p>R1.3 An entry's number is the case's number and the next running number within the case.
 * <p>R1.4 An entry tells the four data of OSL 5 kap. 2 §: date, number, sender or recipient where there is one, and what it is about.
 * <p>R1.5 A case is seen by the region whose diary it is in, and by nobody else.
 * <p>R2.1 From a received file title, day, sender, type, numbers and case are proposed, each with where it stands; nothing is registered unseen.
 * <p>R2.5 A case of the own region is found by its number, in every way people type it, or by words of its title.
 * <p>R2.6 An incoming document is registered by the keyboard alone in at most six fields, fewer when the file tells about itself.
 * <p>R2.7 The same bytes, or the same sender on the same day, are warned of with what exists; the registrar goes on only by an explicit choice.
 * <p>R2.8 Files come in one by one: a refused file says why beside its name and stops no other.
 *
 * <p>R5.1 A case goes open, in progress, decided, expedited, closed, by steps that make sense; each step leaves its trace, a step back tells
 * why, and nothing is registered in a closed or void case.
 * <p>R5.2 A case closes only when every draft in it is answered for: kept as an entry or discarded with its trace, all or nothing.
 * <p>R5.3 A void entry or case stays with who, when and why, its number is never used again, and search no longer finds its document as
 * registered by it.
 * <p>R5.4 A document that is moved stands in both cases: the old entry names the new one and the new one the old (JO 3579-2005); nothing is
 * deleted from a diary.
 * <p>R5.5 Links between cases are told in both; what is removed stays in the trace of both.
 * <p>R5.6 A number of another's diary is kept as issued and found by any run of its parts, however it is typed.
 * <p>R5.7 A shared document has one responsible entry and one linked entry for each other authority, all with the same SHA-256 (OSL 5:1).
 * <p>R5.8 Drafts are seen by the region whose case they are in, and by nobody else.
 * <p>R5.9 Two who change the same case or entry at once: the second is told, and nothing of the first is lost.
 *
 * <p>Swedish: diarium, ärende, handling, diarienummer, handlingstyp, riktning (inkommen, utgående, upprättad), avsändare, mottagare.
 * Law: OSL 5 kap. 1-2 §§, TF 2 kap., see docs/sources.md.
 */
package se.samdiarium.registry;
