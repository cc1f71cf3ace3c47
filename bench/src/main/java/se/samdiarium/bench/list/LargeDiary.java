package se.samdiarium.bench.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import se.samdiarium.bench.harness.Ledger;
import se.samdiarium.bench.harness.Rows;

/** Ten years of 21 diaries, made in the database by {@code large-diary.sql}, the one place that knows their columns. */
final class LargeDiary {

    private LargeDiary() {
    }

    /** Makes the diaries unless an earlier run has. Takes a minute or two for a million entries. */
    static void make(Connection connection, int entries) throws SQLException, IOException {
        if (Rows.count(connection, "select count(*) from diary_entry where registered_by = ?", Ledger.GENERATOR) >= entries) {
            return;
        }
        Rows.of(connection, "select set_config('bench.entries', ?, false), set_config('bench.generator', ?, false)", Integer.toString(entries),
                Ledger.GENERATOR);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(script());
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private static String script() throws IOException {
        try (InputStream script = LargeDiary.class.getResourceAsStream("large-diary.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
