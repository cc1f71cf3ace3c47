package se.samdiarium.organisation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.Mandate;
import se.samdiarium.platform.Column;

/** Mandates in the database. */
@ApplicationScoped
public class MandateRepository {

    private final EntityManager db;

    @Inject
    MandateRepository(EntityManager db) {
        this.db = db;
    }

    /** For the container's proxy. */
    protected MandateRepository() {
        this(null);
    }

    /** Stores the mandate; false when there is no such person in that region. */
    public boolean add(Mandate mandate) {
        return db.createNativeQuery("""
                insert into mandate (id, account_id, region_code, title, source, valid_from, valid_to)
                select gen_random_uuid(), a.id, a.region_code, ?1, ?2, ?3, cast(?4 as date) from account a
                where a.username = ?5 and a.region_code = ?6""")
                .setParameter(1, mandate.title())
                .setParameter(2, mandate.source())
                .setParameter(3, mandate.validFrom())
                .setParameter(4, mandate.validTo().orElse(null))
                .setParameter(5, mandate.username())
                .setParameter(6, mandate.region().value())
                .executeUpdate() == 1;
    }

    /** The mandate that covers this day. */
    public Optional<Mandate> find(UUID account, RegionCode region, LocalDate day) {
        List<?> rows = db.createNativeQuery("""
                select a.username, m.title, m.source, m.valid_from, m.valid_to from mandate m join account a on a.id = m.account_id
                where m.account_id = ?1 and m.region_code = ?2 and m.valid_from <= ?3 and (m.valid_to is null or m.valid_to >= ?3)
                order by m.valid_from desc""")
                .setParameter(1, account)
                .setParameter(2, region.value())
                .setParameter(3, day)
                .getResultList();
        return rows.stream().findFirst().map(Object[].class::cast).map(row -> new Mandate((String) row[0], region, (String) row[1],
                (String) row[2], Column.date(row[3]), Optional.ofNullable(row[4]).map(Column::date)));
    }
}
