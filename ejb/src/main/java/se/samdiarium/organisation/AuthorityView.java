package se.samdiarium.organisation;

import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Traceable;

/**
 * An authority as shown.
 *
 * @param id     id
 * @param region the region it belongs to
 * @param name   name within the region, for example Regionstyrelsen
 * @param prefix prefix of its diary numbers, for example RS
 */
public record AuthorityView(AuthorityId id, RegionCode region, String name, String prefix) implements Traceable {

    @Override
    public String trace() {
        return "authority " + id;
    }
}
