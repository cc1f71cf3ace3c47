/**
 * Registry (diarium): cases, entries and their numbers.
 *
 * <p>R1.1 A case gets the next number of its authority's series and of the calendar year in Sweden.
 * <p>R1.2 A registration that fails gives its number back: the series has no gaps and no duplicates.
 * <p>R1.3 An entry's number is the case's number and the next running number within the case.
 * <p>R1.4 An entry tells the four data of OSL 5 kap. 2 §: date, number, sender or recipient where there is one, and what it is about.
 * <p>R1.5 A case is seen by the region whose diary it is in, and by nobody else.
 *
 * <p>Swedish: diarium, ärende, handling, diarienummer, handlingstyp, riktning (inkommen, utgående, upprättad), avsändare, mottagare.
 * Law: OSL 5 kap. 1-2 §§, TF 2 kap., see docs/sources.md.
 */
package se.samdiarium.registry;
