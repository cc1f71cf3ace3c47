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
 *
 * <p>Swedish: diarium, ärende, handling, postlista, handläggare, diarienummer, handlingstyp, riktning (inkommen, utgående, upprättad),
 * avsändare, mottagare.
 * Law: OSL 5 kap. 1-2 §§, TF 2 kap., see docs/sources.md.
 */
package se.samdiarium.registry;
