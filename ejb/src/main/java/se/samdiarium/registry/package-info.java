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
 * <p>R3.1 A list is asked for by filters and an order that can stand in an address; what cannot be understood is refused with its name.
 * <p>R3.2 A list holds exactly what passes all its filters: days, direction, type, handler, state, late, words, a number in any form.
 * <p>R3.3 The count of a list is exact, whatever its filters.
 * <p>R3.4 The pages of a list, in whatever order, hold each line once.
 * <p>R3.5 A person sees lists of the own region's diary only; an auditor of all regions', and no documents of others.
 * <p>R3.6 Who handles cases that are not closed is told with how many.
 * <p>R3.7 A list leaves the system whole or not at all: one longer than its file takes is refused.
 * <p>R3.8 A person keeps lists under names; nobody else sees them.
 * <p>R3.9 Nothing in an exported list is taken as a formula by the program that opens it.
 * <p>R4.1 A change of what the register says keeps before, after, who, when and why; without a reason it is refused.
 * <p>R4.2 A change of something that was changed since it was seen is refused.
 * <p>R4.3 What is void or moved is not changed.
 * <p>R4.4 The diary is shown as it looked at an earlier instant: what was registered, changed, voided or moved later does not show.
 * <p>R4.5 The public view shows number and date always, of title and correspondent only what secrecy allows, and never more.
 * <p>R4.6 In the public view a hidden word finds nothing, and changes no count and no order.
 * <p>R4.7 The public view of a region is closed until it is opened, and shows an entry only when the region's delay has passed.
 * <p>R4.8 A personal identity number in a title, a correspondent or their public variants is refused, at registration and at changes.
 * <p>R4.9 What is changed in the register is found by search as it says since.
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
 * <p>R6.1 A series writes its numbers in its own form, and a form is checked before a series is opened.
 * <p>R6.2 Two series of an authority never write the same number: a series that could is refused.
 * <p>R6.3 What has come in is to be registered by the first working day after.
 * <p>R6.4 Those who register at the same time are served in one transaction after another; nobody waits for ever.
 * <p>R6.5 One order that is refused or fails costs the others nothing, and none is carried out twice.
 * <p>R6.6 A number's year is the year in Sweden when it was drawn; the new year begins at 1, also in a series nobody has prepared.
 * <p>R6.7 Every number from 1 to the last is issued, voided, imported or explained by a person; the others are told. So is
 * every number from 1 to the last of the documents in a case.
 * <p>R6.8 An unexplained number raises an alarm, on the health page and on the pages of those who can explain it, until it is explained.
 * <p>R6.9 Authorities and series are administered by those who have the right, and their counter rows are there at once.
 *
 * <p>Swedish: diarium, ärende, handling, postlista, handläggare, diarienummer, handlingstyp, riktning (inkommen, utgående, upprättad),
 * avsändare, mottagare.
 * Law: OSL 5 kap. 1-2 §§, TF 2 kap., see docs/sources.md.
 */
package se.samdiarium.registry;
