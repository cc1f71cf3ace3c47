package se.samdiarium.registry;

import java.util.List;
import java.util.UUID;
import se.samdiarium.audit.Traceable;

/**
 * All lines of a list by their ids, in order, as they were at one moment; what the lines tell is read in parts.
 *
 * @param list what its lines are
 * @param ids  of entries or cases
 */
public record WholeList(DiaryList list, List<UUID> ids) implements Traceable {

    @Override
    public String trace() {
        return "list of %d %s".formatted(ids.size(), list);
    }
}
