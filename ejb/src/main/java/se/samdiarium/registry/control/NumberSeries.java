package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import java.util.UUID;
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

    @Inject
    NumberSeries(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected NumberSeries() {
        this(null);
    }

    /** All series, by authority; the usual one of an authority first. */
    public List<Series> all() {
        return read("");
    }

    /** The series of these authorities, open and closed; the usual one of an authority first. */
    public List<Series> of(Set<AuthorityId> authorities) {
        return authorities.isEmpty() ? List.of() : read("where s.authority_id = any (cast(?1 as uuid[]))", Sql.array(authorities));
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
     * Draws a run of serials. Draw last: all who draw from the same series wait until this transaction ends.
     *
     * @param count how many, at least 1
     * @return the first of them, from 1
     */
    public long next(SeriesId series, Year year, int count) {
        return draw(series, year, count).orElseGet(() -> {
            open(series, year);
            return draw(series, year, count).orElseThrow();
        });
    }

    /** Creates the counter row unless it is there. */
    public void open(SeriesId series, Year year) {
        sql.update("insert into series_year (series_id, year) values (?1, ?2) on conflict do nothing", series.value(), year.getValue());
    }

    private Optional<Long> draw(SeriesId series, Year year, int count) {
        return sql.values(Number.class, """
                update series_year set last_serial = last_serial + ?3 where series_id = ?1 and year = ?2 returning last_serial""",
                series.value(), year.getValue(), count).findFirst().map(last -> last.longValue() - count + 1);
    }
}
