package se.samdiarium.memo;

import java.time.Instant;
import se.samdiarium.audit.Traceable;

/**
 * A version of a Word template.
 *
 * @param number   from 1
 * @param fileName as sent; empty for a step back to what is used without one
 * @param own      whether it is a file, not a step back
 * @param addedAt  when
 * @param addedBy  by whom
 */
public record TemplateVersion(int number, String fileName, boolean own, Instant addedAt, String addedBy) implements Traceable {

    @Override
    public String trace() {
        return "memo template " + number;
    }
}
