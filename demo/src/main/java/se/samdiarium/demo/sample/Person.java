package se.samdiarium.demo.sample;

/**
 * A made-up person of the demo.
 *
 * @param name   given names, a space, surname
 * @param region where the person works
 * @param role   what the person does
 */
public record Person(String name, Region region, Role role) {

    /** Log-in name, and {@code userID} at the trust service: {@code direktor.skane}. */
    public String username() {
        return role.prefix() + "." + region.slug();
    }

    /** All but the last word of the name. */
    public String givenName() {
        return name.substring(0, name.lastIndexOf(' '));
    }

    /** The last word of the name. */
    public String surname() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
