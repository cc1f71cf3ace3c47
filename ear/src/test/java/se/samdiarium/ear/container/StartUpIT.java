package se.samdiarium.ear.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.AuthorityView;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.Organisation;

class StartUpIT extends InContainer {

    @Inject
    private Organisation organisation;

    @Test
    @DisplayName("P1.2 every migration has been applied, in order, when the first request comes")
    void schemaIsUpToDate() {
        assertThat(rows.count("select count(*) from flyway_schema_history where not success")).isZero();
        List<Object[]> versions = rows.of("select version, description from flyway_schema_history order by installed_rank");
        assertThat(versions).extracting(row -> row[0]).startsWith("001", "002", "003").isSorted();
    }

    @Test
    @DisplayName("A1.4 the first administrator is there, made once")
    void oneFirstAdministrator() {
        assertThat(rows.count("""
                select count(*) from account a join account_role r on r.account_id = a.id
                where a.username = 'admin' and r.role = 'ADMINISTRATOR' and a.region_code is null""")).isEqualTo(1);
    }

    @Test
    @DisplayName("O1.1 each of the 21 regions has an authority with a diary")
    void everyRegionHasAnAuthority() {
        List<RegionCode> regions = organisation.regions().stream().map(RegionView::code).toList();
        assertThat(regions).hasSize(21);
        assertThat(organisation.authorities()).extracting(AuthorityView::region).containsAll(regions);
    }
}
