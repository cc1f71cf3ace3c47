package se.samdiarium.post;

/**
 * A letter by e-mail, plain text.
 *
 * @param to      address (RFC 5321), one
 * @param subject one line, at most 300 characters
 * @param body    text, lines separated by {@code \n}
 */
public record Letter(String to, String subject, String body) {
}
