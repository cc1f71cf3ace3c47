package se.samdiarium.organisation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.organisation.AuthorityView;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.platform.boundary.Sql;

/** Regions and authorities in the database. */
@ApplicationScoped
public class OrganisationRepository {

    private final Sql sql;

    @Inject
    OrganisationRepository(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected OrganisationRepository() {
        this(null);
    }

    /** All regions, by code. */
    public List<RegionView> regions() {
        return regionRows().toList();
    }

    /** One region. */
    public Optional<RegionView> region(RegionCode code) {
        return regionRows().filter(region -> region.code().equals(code)).findFirst();
    }

    /** All authorities, by region and name. */
    public List<AuthorityView> authorities() {
        return sql.rows("select id, region_code, name, prefix from authority order by region_code, name")
                .map(row -> new AuthorityView(new AuthorityId((UUID) row[0]), new RegionCode((String) row[1]), (String) row[2], (String) row[3]))
                .toList();
    }

    /** Adds an authority unless the region has one with the same name or prefix. @return whether it was added */
    public boolean add(AuthorityView authority) {
        return sql.update("""
                insert into authority (id, region_code, name, prefix)
                select cast(?1 as uuid), cast(?2 as char(2)), cast(?3 as varchar), cast(?4 as varchar)
                where not exists (select 1 from authority where region_code = ?2 and lower(name) = lower(?3))
                on conflict do nothing""", authority.id().value(), authority.region().value(), authority.name(), authority.prefix()) == 1;
    }

    private Stream<RegionView> regionRows() {
        return sql.rows("select code, name, organisation_number, civil_area from region order by code")
                .map(row -> new RegionView(new RegionCode((String) row[0]), (String) row[1], (String) row[2], (String) row[3]));
    }
}
