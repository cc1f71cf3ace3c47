package se.samdiarium.bench.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * The diary of a region's first authority.
 *
 * @param region    code of the region; empty for all
 * @param authority id of the authority
 */
public record Diary(String region, UUID authority) {

    /** The diaries of all regions, as the auditor sees them. */
    public static Diary ofAll() {
        return new Diary("", new UUID(0, 0));
    }

    /** The region's first diary. */
    public static Diary of(Connection connection, String region) throws SQLException {
        List<Object> row = Rows.of(connection, "select id from authority where region_code = ? order by name, id limit 1", region).getFirst();
        return new Diary(region, (UUID) row.getFirst());
    }

    /** How many entries it has. */
    public long entries(Connection connection) throws SQLException {
        return Rows.count(connection, "select count(*) from diary_entry e join case_file c on c.id = e.case_id where c.authority_id = ?", authority);
    }
}
