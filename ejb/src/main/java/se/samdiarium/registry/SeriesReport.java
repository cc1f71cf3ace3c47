package se.samdiarium.registry;

import java.time.Instant;
import java.util.List;
import se.samdiarium.access.RegionCode;

/**
 * What has become of every number of a series in a year: each from 1 to the highest is exactly one of issued, voided, imported, explained
 * and unexplained.
 *
 * @param series      the series
 * @param region      its region
 * @param authority   name of its authority
 * @param prefix      its prefix
 * @param year        calendar year in Sweden
 * @param last        the last serial the series has drawn
 * @param highest     the highest serial a case bears; above {@code last} only when the counter has been tampered with
 * @param issued      borne by a case in force
 * @param voided      borne by a case that is void (makulerad)
 * @param imported    borne by a case of an older diary
 * @param explained   borne by none, and a person has said why
 * @param unexplained borne by none, and nobody has said why
 * @param ranges      the unexplained ones, the first thousand ranges
 * @param countedAt   when
 */
public record SeriesReport(SeriesId series, RegionCode region, String authority, String prefix, int year, long last, long highest, long issued,
        long voided, long imported, long explained, long unexplained, List<SerialRange> ranges, Instant countedAt) {

    /** Whether every number is accounted for. */
    public boolean complete() {
        return unexplained == 0 && highest <= last;
    }
}
