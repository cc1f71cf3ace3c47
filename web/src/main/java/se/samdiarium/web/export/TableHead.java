package se.samdiarium.web.export;

import java.util.List;
import java.util.Locale;

/**
 * What stands above the lines.
 *
 * @param title   what is listed
 * @param facts   filters, number of lines, when and by whom, one a line
 * @param columns of the table
 * @param page    a text for {@code Sida 1 av 2}: the words before, between and after the numbers
 * @param locale  language
 */
record TableHead(String title, List<String> facts, List<Heading> columns, List<String> page, Locale locale) {

    /**
     * The head of a column.
     *
     * @param name  in the language of the file
     * @param width in characters
     * @param paper whether it is on paper too, where there is less room
     */
    record Heading(String name, int width, boolean paper) {
    }
}
