package se.samdiarium.document;

import java.util.Objects;

/**
 * A marking of a security classification (säkerhetsskyddsklass, säkerhetsskyddslagen 2018:585 2 kap. 5 §, or a foreign counterpart)
 * found where such a marking stands. A document that bears one must not be stored here.
 *
 * @param words the marking as written
 * @param page  page it stands on, from 1; 0 when it is a property of the file
 */
public record Marking(String words, int page) {
    public Marking {
        Objects.requireNonNull(words, "words");
        if (page < 0) {
            throw new IllegalArgumentException("page starts at 0 (properties of the file), was " + page);
        }
    }
}
