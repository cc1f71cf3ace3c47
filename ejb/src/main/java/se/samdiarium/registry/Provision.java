package se.samdiarium.registry;

/**
 * A provision that a sekretessmarkering can name (OSL 5 kap. 5 §).
 *
 * @param code code, for example {@code OSL 18:13}
 * @param text for people
 */
public record Provision(String code, String text) {
}
