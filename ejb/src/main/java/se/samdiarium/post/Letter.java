package se.samdiarium.post;

import java.util.List;

/**
 * A letter by e-mail, plain text, maybe with files.
 *
 * @param to         address (RFC 5321), one
 * @param subject    one line, at most 300 characters
 * @param body       text, lines separated by {@code \n}
 * @param enclosures files that go with it, in order
 */
public record Letter(String to, String subject, String body, List<Enclosure> enclosures) {

    /** Keeps its own copy. */
    public Letter {
        enclosures = List.copyOf(enclosures);
    }

    /** A letter without files. */
    public Letter(String to, String subject, String body) {
        this(to, subject, body, List.of());
    }
}
