package se.samdiarium.web.page.secrecy;

/**
 * A change as a line of the history, in words.
 *
 * @param when   day and second in Sweden
 * @param what   number of the entry, or of the case
 * @param field  name of the field
 * @param before what it said; empty for nothing
 * @param after  what it says since; empty for nothing
 * @param by     user name
 * @param reason why
 */
public record ChangeLine(String when, String what, String field, String before, String after, String by, String reason) {
}
