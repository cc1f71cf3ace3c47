package se.samdiarium.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.Role;

@DisplayName("W1.2 the first page of a role")
class FirstPageTest {

    @Test
    void eachRoleHasItsOwn() {
        assertThat(FirstPage.of(Set.of(Role.REGISTRAR))).isEqualTo("/inkorg");
        assertThat(FirstPage.of(Set.of(Role.SIGNATORY))).isEqualTo("/attsignera");
        assertThat(FirstPage.of(Set.of(Role.LAWYER))).isEqualTo("/sok");
        assertThat(FirstPage.of(Set.of(Role.AUDITOR))).isEqualTo("/diarium");
        assertThat(FirstPage.of(Set.of(Role.ADMINISTRATOR))).isEqualTo("/administration");
    }

    @Test
    void whoHasSeveralBeginsAtTheInbox() {
        assertThat(FirstPage.of(Set.of(Role.LAWYER, Role.REGISTRAR))).isEqualTo("/inkorg");
    }
}
