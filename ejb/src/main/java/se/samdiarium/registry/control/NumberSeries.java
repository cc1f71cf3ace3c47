package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Year;
import java.util.Optional;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.boundary.Sql;

/**
 * Gap-free numbers: one counter row per authority and year, locked from here to the end of the transaction and given back by a rollback.
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

    /** The next serial, from 1. Draw it last: all who draw from the same series wait until this transaction ends. */
    public long next(AuthorityId authority, Year year) {
        return draw(authority, year).orElseGet(() -> {
            open(authority, year);
            return draw(authority, year).orElseThrow();
        });
    }

    /** Creates the counter row unless it is there. */
    public void open(AuthorityId authority, Year year) {
        sql.update("insert into diary_series (authority_id, year) values (?1, ?2) on conflict do nothing",
                authority.value(), year.getValue());
    }

    private Optional<Long> draw(AuthorityId authority, Year year) {
        return sql.values(Number.class, """
                update diary_series set last_serial = last_serial + 1 where authority_id = ?1 and year = ?2 returning last_serial""",
                authority.value(), year.getValue()).findFirst().map(Number::longValue);
    }
}
