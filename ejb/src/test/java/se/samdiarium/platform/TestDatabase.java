package se.samdiarium.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import se.samdiarium.platform.boundary.Sql;

/** A real PostgreSQL with the real schema, and {@link Sql} on it without a container: transactions are begun by {@link #inTransaction}. */
public final class TestDatabase implements AutoCloseable {

    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

    private final EmbeddedPostgres postgres;
    private final DataSource source;
    private final ThreadLocal<Connection> running = new ThreadLocal<>();

    public TestDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
        source = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
    }

    /** SQL in the running transaction of the thread, or each statement on its own. */
    public Sql sql() {
        return new OverJdbc();
    }

    /** Commits when the work ends, rolls back when it throws anything. */
    public void inTransaction(Runnable work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            running.set(connection);
            try {
                work.run();
                connection.commit();
            } finally {
                running.remove();
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number a query of one column and row gives. */
    public long count(String query, Object... parameters) {
        return ((Number) sql().values(Object.class, query, parameters).findFirst().orElseThrow()).longValue();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private final class OverJdbc extends Sql {

        private interface Use<T> {
            T of(PreparedStatement statement) throws SQLException;
        }

        @Override
        public Stream<Object[]> rows(String sql, Object... parameters) {
            return with(sql, parameters, OverJdbc::read).stream();
        }

        @Override
        public <T> Stream<T> values(Class<T> type, String sql, Object... parameters) {
            return rows(sql, parameters).map(row -> type.cast(row[0]));
        }

        @Override
        public int update(String sql, Object... parameters) {
            return with(sql, parameters, PreparedStatement::executeUpdate);
        }

        private static List<Object[]> read(PreparedStatement statement) throws SQLException {
            List<Object[]> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    Object[] row = new Object[result.getMetaData().getColumnCount()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = result.getObject(i + 1);
                    }
                    rows.add(row);
                }
            }
            return rows;
        }

        private <T> T with(String sql, Object[] parameters, Use<T> use) {
            Connection own = running.get();
            try {
                if (own != null) {
                    return with(own, sql, parameters, use);
                }
                try (Connection single = source.getConnection()) {
                    return with(single, sql, parameters, use);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static <T> T with(Connection connection, String sql, Object[] parameters, Use<T> use) throws SQLException {
            List<Object> inOrder = new ArrayList<>();
            Matcher found = PARAMETER.matcher(sql);
            while (found.find()) {
                inOrder.add(parameters[Integer.parseInt(found.group(1)) - 1]);
            }
            try (PreparedStatement statement = connection.prepareStatement(PARAMETER.matcher(sql).replaceAll("?"))) {
                for (int i = 0; i < inOrder.size(); i++) {
                    Object value = inOrder.get(i);
                    statement.setObject(i + 1, value instanceof Instant instant ? Timestamp.from(instant) : value);
                }
                return use.of(statement);
            }
        }
    }
}
