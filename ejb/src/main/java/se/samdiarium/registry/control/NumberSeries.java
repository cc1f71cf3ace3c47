package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Year;
import java.util.List;
import se.samdiarium.organisation.AuthorityId;

/**
 * Gap-free numbers: one counter row per authority and year, locked from here to the end of the transaction and given back by a rollback.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NumberSeries {

    private final EntityManager db;

    @Inject
    NumberSeries(EntityManager db) {
        this.db = db;
    }

    /** For the container's proxy. */
    protected NumberSeries() {
        this(null);
    }

    /** The next serial, from 1. Draw it last: all who draw from the same series wait until this transaction ends. */
    public long next(AuthorityId authority, Year year) {
        List<?> serial = draw(authority, year);
        if (serial.isEmpty()) {
            open(authority, year);
            serial = draw(authority, year);
        }
        return ((Number) serial.getFirst()).longValue();
    }

    /** Creates the counter row unless it is there. */
    public void open(AuthorityId authority, Year year) {
        db.createNativeQuery("insert into diary_series (authority_id, year) values (?1, ?2) on conflict do nothing")
                .setParameter(1, authority.value())
                .setParameter(2, year.getValue())
                .executeUpdate();
    }

    private List<?> draw(AuthorityId authority, Year year) {
        return db.createNativeQuery("""
                update diary_series set last_serial = last_serial + 1 where authority_id = ?1 and year = ?2 returning last_serial""")
                .setParameter(1, authority.value())
                .setParameter(2, year.getValue())
                .getResultList();
    }
}
