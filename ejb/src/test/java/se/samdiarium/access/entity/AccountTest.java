package se.samdiarium.access.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.access.Caller;
import se.samdiarium.access.NewAccount;
import se.samdiarium.access.PasswordHash;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;
import se.samdiarium.platform.Refusal;

class AccountTest {

    private static final Optional<RegionCode> UPPSALA = Optional.of(new RegionCode("03"));
    private static final Set<Role> REGISTRAR = Set.of(Role.REGISTRAR);
    private static final String PASSWORD = "twelve chars";
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    @DisplayName("a new account is active and gives the caller other features know")
    void newAccount() {
        Account account = made(new NewAccount("anna.berg", " Anna Berg ", UPPSALA, REGISTRAR, PASSWORD));
        assertThat(account.isActive()).isTrue();
        assertThat(account.asCaller()).isEqualTo(new Caller(account.id(), "anna.berg", "Anna Berg", UPPSALA, REGISTRAR));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "ab", "Anna", "anna berg", ".anna", "ånna", "anna_berg",
            "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhhi"})
    @DisplayName("a user name of another form is refused")
    void usernames(String username) {
        refused(new NewAccount(username, "Anna", UPPSALA, REGISTRAR, PASSWORD), "username");
    }

    @Test
    @DisplayName("a password of eleven characters is refused, and not repeated; one of twelve is taken")
    void passwords() {
        Refusal refusal = refused(new NewAccount("anna", "Anna", UPPSALA, REGISTRAR, "eleven char"), "password");
        assertThat(refusal.getMessage()).doesNotContain("eleven char");
        assertThat(made(new NewAccount("anna", "Anna", UPPSALA, REGISTRAR, PASSWORD)).isActive()).isTrue();
    }

    @Test
    @DisplayName("an account without a name for people is refused")
    void names() {
        refused(new NewAccount("anna", "  ", UPPSALA, REGISTRAR, PASSWORD), "displayName");
    }

    @Test
    @DisplayName("an account without a role is refused")
    void withoutRole() {
        refused(new NewAccount("anna", "Anna", UPPSALA, Set.of(), PASSWORD), "roles");
    }

    @Test
    @DisplayName("only a pure administrator needs no region")
    void withoutRegion() {
        NewAccount admin = new NewAccount("admin", "Administratör", Optional.empty(), Set.of(Role.ADMINISTRATOR), PASSWORD);
        assertThat(made(admin).asCaller().region()).isEmpty();
        refused(new NewAccount("anna", "Anna", Optional.empty(), REGISTRAR, PASSWORD), "roles");
        refused(new NewAccount("anna", "Anna", Optional.empty(), Set.of(Role.ADMINISTRATOR, Role.LAWYER), PASSWORD), "roles");
    }

    private static Account made(NewAccount command) {
        return Account.of(command, PasswordHash.decoy(), NOW);
    }

    private static Refusal refused(NewAccount command, String field) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> made(command));
        assertThat(refusal.code()).isEqualTo("access.account-invalid");
        assertThat(refusal.facts()).startsWith(field);
        return refusal;
    }
}
