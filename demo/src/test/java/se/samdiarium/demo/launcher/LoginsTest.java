package se.samdiarium.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.demo.sample.Cast;

class LoginsTest {

    private final Cast cast = Cast.read();

    @TempDir
    private Path folder;

    @Test
    void aSecondStartKeepsEveryPasswordAndPin() {
        Logins first = open();
        Logins second = open();

        assertThat(second.all()).isEqualTo(first.all()).hasSize(21 * 3 + 2);
        assertThat(second.of("direktor.skane").pin()).isPresent();
        assertThat(second.of("registrator.skane").pin()).isEmpty();
    }

    @Test
    void onlyTheOwnerCanReadTheFile() throws IOException {
        Path file = open().file();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void aLoginNeverShowsItsSecretsAsText() {
        Login login = open().of("direktor.uppsala");

        assertThat(login.toString()).doesNotContain(login.password()).doesNotContain(login.pin().orElseThrow());
    }

    private Logins open() {
        return Logins.open(folder.resolve("logins.properties"), cast, new Secrets());
    }
}
