package se.samdiarium.organisation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.Mandate;
import se.samdiarium.organisation.MandateHolder;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;

/** Mandates in the database. */
@ApplicationScoped
public class MandateRepository {

    private final Sql sql;

    @Inject
    MandateRepository(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected MandateRepository() {
        this(null);
    }

    /** Stores the mandate; false when there is no such person in that region. */
    public boolean add(Mandate mandate) {
        return sql.update("""
                insert into mandate (id, account_id, region_code, title, source, valid_from, valid_to)
                select gen_random_uuid(), a.id, a.region_code, ?1, ?2, ?3, cast(?4 as date) from account a
                where a.username = ?5 and a.region_code = ?6""",
                mandate.title(), mandate.source(), mandate.validFrom(), mandate.validTo().orElse(null), mandate.username(),
                mandate.region().value()) == 1;
    }

    /** The mandate that covers this day. */
    public Optional<Mandate> find(UUID account, RegionCode region, LocalDate day) {
        return sql.rows("""
                select a.username, m.title, m.source, m.valid_from, m.valid_to from mandate m join account a on a.id = m.account_id
                where m.account_id = ?1 and m.region_code = ?2 and m.valid_from <= ?3 and (m.valid_to is null or m.valid_to >= ?3)
                order by m.valid_from desc""",
                account, region.value(), day).findFirst().map(row -> new Mandate((String) row[0], region, (String) row[1],
                (String) row[2], Column.date(row[3]), Optional.ofNullable(row[4]).map(Column::date)));
    }

    /** Everybody with an active account and a mandate that covers this day, by name; of two mandates of a person the newest first. */
    public List<MandateHolder> holders(RegionCode region, LocalDate day) {
        return sql.rows("""
                select a.id, a.display_name, a.email, a.username, m.title, m.source, m.valid_from, m.valid_to
                from mandate m join account a on a.id = m.account_id
                where a.active and m.region_code = ?1 and m.valid_from <= ?2 and (m.valid_to is null or m.valid_to >= ?2)
                order by a.display_name, a.id, m.valid_from desc""", region.value(), day)
                .map(row -> new MandateHolder((UUID) row[0], (String) row[1], Optional.ofNullable((String) row[2]),
                        new Mandate((String) row[3], region, (String) row[4], (String) row[5], Column.date(row[6]),
                                Optional.ofNullable(row[7]).map(Column::date)))).toList();
    }
}
