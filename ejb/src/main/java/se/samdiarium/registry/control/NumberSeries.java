package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.NumberForm;
import se.samdiarium.registry.Series;
import se.samdiarium.registry.SeriesId;

/**
 * Gap-free numbers: one counter row per series and year, locked from here to the end of the transaction and given back by a rollback.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NumberSeries {

    private final Sql sql;
    private final KnownSeries known;

    @Inject
    NumberSeries(Sql sql, KnownSeries known) {
        this.sql = sql;
        this.known = known;
    }

    /** For the container's proxy. */
    protected NumberSeries() {
        this(null, null);
    }

    /** All series, by authority; the usual one of an authority first. */
    public List<Series> all() {
        return read("");
    }

    /** The series of these authorities, open and closed; the usual one of an authority first. */
    public List<Series> of(Set<AuthorityId> authorities) {
        return known.of(authorities, missing -> read("where s.authority_id = any (cast(?1 as uuid[]))", Sql.array(missing)));
    }

    private List<Series> read(String where, Object... parameters) {
        return sql.rows("""
                select s.id, s.authority_id, a.region_code, s.prefix, s.number_form, s.prefix = a.prefix, s.closed_on is null
                from series s join authority a on a.id = s.authority_id %s order by a.region_code, a.name, s.prefix <> a.prefix, s.prefix"""
                .formatted(where), parameters)
                .map(row -> new Series(new SeriesId((UUID) row[0]), new AuthorityId((UUID) row[1]), new RegionCode((String) row[2]),
                        (String) row[3], new NumberForm((String) row[4]), (Boolean) row[5], (Boolean) row[6]))
                .toList();
    }

    /**
     * To draw runs of serials, in the order of the series' ids: two who draw from several never wait for each other crosswise. Draw last: all who
     * draw from the same series wait until this transaction ends.
     *
     * @param counts how many from each, at least 1
     * @return the first of them, from 1; of a series whose year has no counter row yet, nothing
     */
    public Sql.Asked<Map<SeriesId, Long>> drawing(Map<SeriesId, Integer> counts, Year year) {
        return counts.isEmpty() ? sql.known(Map.of()) : sql.asked("""
                update series_year y set last_serial = y.last_serial + d.count
                from (select l.series_id, w.count from series_year l
                      join unnest(cast(?1 as uuid[]), cast(?2 as integer[])) as w (id, count) on w.id = l.series_id
                      where l.year = ?3 order by l.series_id for update of l) d
                where y.series_id = d.series_id and y.year = ?3 returning y.series_id, y.last_serial - d.count + 1 as first""",
                rows -> rows.stream().collect(Collectors.toMap(row -> new SeriesId(UUID.fromString(row.getString("series_id"))),
                        row -> row.getJsonNumber("first").longValue())),
                Sql.array(counts.keySet()), Sql.array(counts.values()), year.getValue());
    }

    /** Gives the last serials back that this transaction has drawn and not used. */
    public void giveBack(SeriesId series, Year year, int count) {
        sql.update("update series_year set last_serial = last_serial - ?3 where series_id = ?1 and year = ?2",
                series.value(), year.getValue(), count);
    }

    /**
     * Draws a run of serials. Draw last: all who draw from the same series wait until this transaction ends.
     *
     * @param count how many, at least 1
     * @return the first of them, from 1
     */
    public long next(SeriesId series, Year year, int count) {
        Sql.Asked<Map<SeriesId, Long>> drawing = drawing(Map.of(series, count), year);
        return Optional.ofNullable(drawing.now().get(series)).orElseGet(() -> {
            open(series, year);
            return drawing.now().get(series);
        });
    }

    /** Creates the counter row unless it is there. */
    public void open(SeriesId series, Year year) {
        sql.update("insert into series_year (series_id, year) values (?1, ?2) on conflict do nothing", series.value(), year.getValue());
    }
}
