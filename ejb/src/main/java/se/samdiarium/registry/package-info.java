/**
 * Registry (diarium): cases, entries and their numbers.
 *
 * <p>R1.1 A case gets the next number of its authority's series and of the calendar year in Sweden.
 * <p>R1.2 A registration that fails gives its number back: the series has no gaps and no duplicates.
 * <p>R1.3 An entry's number is the case's number and the next running number within the case.
 * <p>R1.4 An entry tells the four data of OSL 5 kap. 2 §: date, number, sender or recipient where there is one, and what it is about.
 * <p>R1.5 A case is seen by the region whose diary it is in, and by nobody else.
 * <p>R4.1 A change of what the register says keeps before, after, who, when and why; without a reason it is refused.
 * <p>R4.2 A change of something that was changed since it was seen is refused.
 * <p>R4.3 What is void or moved is not changed.
 * <p>R4.4 The diary is shown as it looked at an earlier instant: what was registered, changed, voided or moved later does not show.
 * <p>R4.5 The public view shows number and date always, of title and correspondent only what secrecy allows, and never more.
 * <p>R4.6 In the public view a hidden word finds nothing, and changes no count and no order.
 * <p>R4.7 The public view of a region is closed until it is opened, and shows an entry only when the region's delay has passed.
 * <p>R4.8 A personal identity number in a title, a correspondent or their public variants is refused, at registration and at changes.
 * <p>R4.9 What is changed in the register is found by search as it says since.
 *
 * <p>Swedish: diarium, ärende, handling, diarienummer, handlingstyp, riktning (inkommen, utgående, upprättad), avsändare, mottagare.
 * Law: OSL 5 kap. 1-2 §§, TF 2 kap., see docs/sources.md.
 */
package se.samdiarium.registry;
