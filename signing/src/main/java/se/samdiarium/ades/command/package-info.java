/**
 * The command that says what a signed file is worth, without server and database.
 *
 * <p>V3.1 It says the same as the page, names the trusted lists it used with their age, and its exit code tells valid from not valid from unknown.
 * <p>V3.2 A package is verified from itself alone, without network.
 */
package se.samdiarium.ades.command;
