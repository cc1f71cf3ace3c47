package se.samdiarium.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedStartTest {

    @TempDir
    private Path folder;

    @Test
    void aPortInUseIsNamedWithItsOptionAndNothingIsStarted() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                DemoSystem system = system(options().ports(taken.getLocalPort(), 0))) {
            assertThatThrownBy(system::start).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Port " + taken.getLocalPort()).hasMessageContaining("--port");
            assertThat(folder.resolve("var/postgres")).doesNotExist();
        }
    }

    @Test
    void aDataFolderInUseIsRefused() throws IOException {
        try (DataFolder other = DataFolder.open(folder.resolve("var")); DemoSystem system = system(options())) {
            assertThatThrownBy(system::start).isInstanceOf(StartRefused.class)
                    .hasMessageContaining(folder.resolve("var").toString()).hasMessageContaining("--data");
            assertThat(other.path("logins.properties")).doesNotExist();
        }
    }

    @Test
    void aDataFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        try (DemoSystem system = system(options().dataFolder(file))) {
            assertThatThrownBy(system::start).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("cannot be written").hasMessageContaining("--data");
        }
    }

    @Test
    void aMissingApplicationIsNamed() {
        try (DemoSystem system = system(Options.of(folder))) {
            assertThatThrownBy(system::start).isInstanceOf(StartRefused.class).hasMessageContaining("samdiarium.ear");
        }
    }

    @Test
    void aDatabaseOfAnotherKindIsRefused() {
        Map<String, String> environment = Map.of("SAMDIARIUM_DB_URL", "jdbc:mysql://x/y", "SAMDIARIUM_DB_USER", "u", "SAMDIARIUM_DB_PASSWORD", "p");

        assertThatThrownBy(() -> Database.named(environment)).isInstanceOf(StartRefused.class).hasMessageContaining("jdbc:postgresql:");
    }

    @Test
    void aNamedDatabaseNeedsItsPassword() {
        Map<String, String> environment = Map.of("SAMDIARIUM_DB_URL", "jdbc:postgresql://db/samdiarium", "SAMDIARIUM_DB_USER", "u");

        assertThatThrownBy(() -> Database.named(environment)).isInstanceOf(StartRefused.class).hasMessageContaining("SAMDIARIUM_DB_PASSWORD");
    }

    private Options options() throws IOException {
        Path application = Files.writeString(folder.resolve("application.ear"), "not read in this test");
        Path server = Files.writeString(folder.resolve("payara.zip"), "not read in this test");
        return new Options(folder.resolve("var"), "127.0.0.1", 0, 0, application, server, false);
    }

    private static DemoSystem system(Options options) {
        return new DemoSystem(options, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }
}
