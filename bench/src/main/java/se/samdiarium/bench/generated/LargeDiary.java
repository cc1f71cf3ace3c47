package se.samdiarium.bench.generated;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import se.samdiarium.bench.harness.Ledger;
import se.samdiarium.bench.harness.Rows;

/** Ten years of 21 diaries, made in the database by {@code large-diary.sql}, the one place that knows their columns. */
public final class LargeDiary {

    private LargeDiary() {
    }

    /** Makes the diaries, unless an earlier run has, of such passages. Takes some minutes for a million entries. */
    public static void make(Connection connection, int entries, Passages passages) throws SQLException, IOException {
        if (Rows.count(connection, "select count(*) from diary_entry where registered_by = ?", Ledger.GENERATOR) >= entries) {
            return;
        }
        Rows.of(connection, "select set_config('bench.entries', ?, false), set_config('bench.generator', ?, false)", Integer.toString(entries),
                Ledger.GENERATOR);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table passage (n serial primary key, title text, body text) on commit drop");
            put(connection, passages.all());
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

    private static void put(Connection connection, List<Passages.Passage> passages) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into passage (title, body) values (?, ?)")) {
            for (Passages.Passage passage : passages) {
                insert.setString(1, passage.title());
                insert.setString(2, passage.text());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String script() throws IOException {
        try (InputStream script = LargeDiary.class.getResourceAsStream("large-diary.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
