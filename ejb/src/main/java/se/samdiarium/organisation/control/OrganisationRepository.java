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

    private Stream<RegionView> regionRows() {
        return sql.rows("select code, name, organisation_number, civil_area from region order by code")
                .map(row -> new RegionView(new RegionCode((String) row[0]), (String) row[1], (String) row[2], (String) row[3]));
    }
}
