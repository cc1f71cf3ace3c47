package se.samdiarium.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.platform.Refusal;

class RoleTest {

    @Test
    @DisplayName("an administrator keeps accounts and mandates, and reads no documents")
    void administratorReadsNothing() {
        assertThat(Role.ADMINISTRATOR.rights()).containsExactlyInAnyOrder(Right.ADMINISTER, Right.OPERATE, Right.VERIFY_AUDIT);
        assertThat(caller(Role.ADMINISTRATOR).may(Right.READ)).isFalse();
    }

    @Test
    @DisplayName("only a signatory signs, only a registrar registers, only registrars and lawyers start rounds, only an administrator administers")
    void rightsOfOneRoleEach() {
        assertThat(Role.values()).filteredOn(role -> role.rights().contains(Right.SIGN)).containsExactly(Role.SIGNATORY);
        assertThat(Role.values()).filteredOn(role -> role.rights().contains(Right.REGISTER)).containsExactly(Role.REGISTRAR);
        assertThat(Role.values()).filteredOn(role -> role.rights().contains(Right.START_ROUND)).containsExactly(Role.REGISTRAR, Role.LAWYER);
        assertThat(Role.values()).filteredOn(role -> role.rights().contains(Right.ADMINISTER)).containsExactly(Role.ADMINISTRATOR);
        for (Right written : List.of(Right.CONSULT, Right.PREPARE, Right.DECIDE, Right.GOVERN)) {
            assertThat(Role.values()).filteredOn(role -> role.rights().contains(written)).as(written.name())
                    .containsExactly(Role.REGISTRAR, Role.LAWYER);
        }
    }

    @Test
    @DisplayName("a person with two roles may what either gives, a person without may nothing")
    void rolesAdd() {
        assertThat(Right.values()).filteredOn(caller(Role.SIGNATORY, Role.REGISTRAR)::may)
                .containsExactlyInAnyOrder(Right.READ, Right.SIGN, Right.REGISTER, Right.START_ROUND, Right.HAND_IN, Right.CONSULT, Right.PREPARE,
                        Right.DECIDE, Right.GOVERN, Right.OPERATE);
        assertThat(Right.values()).noneMatch(caller()::may);
    }

    @Test
    @DisplayName("a person without a region acts for none")
    void withoutRegion() {
        Caller nowhere = new Caller(UUID.randomUUID(), "admin", "Administratör", Optional.empty(), Set.of(Role.ADMINISTRATOR));
        assertThatThrownBy(nowhere::actingRegion).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("access.no-region"));
        assertThat(nowhere.isOf(new RegionCode("03"))).isFalse();
        assertThat(caller().isOf(new RegionCode("03"))).isTrue();
        assertThat(caller().isOf(new RegionCode("04"))).isFalse();
    }

    private static Caller caller(Role... roles) {
        return new Caller(UUID.randomUUID(), "anna", "Anna", Optional.of(new RegionCode("03")), Set.of(roles));
    }
}
