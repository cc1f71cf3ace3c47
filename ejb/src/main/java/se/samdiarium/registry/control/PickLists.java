package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.Classification;
import se.samdiarium.registry.Provision;

/** What a registrar chooses among: data, not code, since laws and plans change. */
@ApplicationScoped
public class PickLists {

    private static final String CLASS = """
            select c.id, s.name, s.version, c.code, c.text from classification c join classification_structure s on s.id = c.structure_id
            """;

    private final Sql sql;

    @Inject
    PickLists(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected PickLists() {
        this(null);
    }

    /** Provisions of secrecy, in the order of choice. */
    public List<Provision> provisions() {
        return sql.rows("select code, text from secrecy_provision order by position")
                .map(row -> new Provision((String) row[0], (String) row[1])).toList();
    }

    /** Classes of the structures in use in the region, by structure and code. */
    public List<Classification> classifications(RegionCode region) {
        return sql.rows(CLASS + """
                where s.closed_on is null and (s.region_code is null or s.region_code = ?1) order by s.name, s.version, c.code""", region.value())
                .map(PickLists::classification).toList();
    }

    /** A class, also of a structure that is no longer in use; empty when there is none with this id. */
    public Optional<Classification> classification(UUID id) {
        return sql.rows(CLASS + "where c.id = ?1", id).map(PickLists::classification).findFirst();
    }

    private static Classification classification(Object[] row) {
        return new Classification((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]);
    }
}
