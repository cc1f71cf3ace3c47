package se.samdiarium.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresSurvivesKillTest {

    @TempDir
    private Path folder;

    @Test
    void committedRowsAreThereAfterAKillAndAfterTheDeathOfTheLauncher() throws SQLException {
        try (DataFolder data = DataFolder.open(folder.resolve("var with space"))) {
            Postgres first = Postgres.start(data, new Secrets());
            execute(first.database(), "create table word (name text)", "insert into word values ('zon'), ('ärende'), ('åtgärd'), ('ödmjuk')");
            first.kill();

            Postgres second = Postgres.start(data, new Secrets());
            assertThat(words(second.database())).containsExactly("zon", "åtgärd", "ärende", "ödmjuk");
            assertThat(second.database().password()).isEqualTo(first.database().password());

            // The launcher dies: nobody stops the second server, and the next launcher finds it running.
            try (Postgres third = Postgres.start(data, new Secrets())) {
                assertThat(words(third.database())).hasSize(4);
                assertThatThrownBy(() -> words(second.database())).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        try (DataFolder data = DataFolder.open(folder.resolve("var")); Postgres postgres = Postgres.start(data, new Secrets())) {
            String url = postgres.database().url();

            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "wrong")).isInstanceOf(SQLException.class);
        }
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> words(Database database) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name from word order by name")) {
            List<String> words = new ArrayList<>();
            while (rows.next()) {
                words.add(rows.getString(1));
            }
            return words;
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
