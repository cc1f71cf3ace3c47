package se.samdiarium.demo.sample;

/**
 * A region of the demo. Facts are public; the people are made up.
 *
 * @param code               länskod, two digits, for example {@code 03}
 * @param name               for example {@code Region Uppsala}
 * @param organisationNumber for example {@code 232100-0024}
 * @param slug               part of the log-in names, for example {@code uppsala}
 * @param seat               town of the region's office
 */
public record Region(String code, String name, String organisationNumber, String slug, String seat) {
}
