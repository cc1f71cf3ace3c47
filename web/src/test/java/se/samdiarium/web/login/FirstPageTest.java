package se.samdiarium.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;

@DisplayName("W1.2 the first page of a role")
class FirstPageTest {

    private static final String HOST = "03";
    private static final String OTHER = "12";

    private final FirstPage page = new FirstPage(HOST);

    @Test
    void eachRoleHasItsOwn() {
        assertThat(of(OTHER, Role.REGISTRAR)).isEqualTo("/inkorg");
        assertThat(of(OTHER, Role.SIGNATORY)).isEqualTo("/attsignera");
        assertThat(of(OTHER, Role.LAWYER)).isEqualTo("/sok");
        assertThat(of(OTHER, Role.AUDITOR)).isEqualTo("/diarium");
        assertThat(of(OTHER, Role.ADMINISTRATOR)).isEqualTo("/administration");
    }

    @Test
    void theHostsLawyerLeadsTheAgreement() {
        assertThat(of(HOST, Role.LAWYER)).isEqualTo("/avtal");
    }

    @Test
    void whoHasSeveralBeginsAtTheInbox() {
        assertThat(of(HOST, Role.LAWYER, Role.REGISTRAR)).isEqualTo("/inkorg");
    }

    private String of(String region, Role... roles) {
        return page.of(new Caller(new UUID(0, 1), "nils", "Nils", Optional.of(new RegionCode(region)), Set.of(roles)));
    }
}
