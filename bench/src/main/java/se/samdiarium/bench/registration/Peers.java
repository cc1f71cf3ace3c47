package se.samdiarium.bench.registration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import se.samdiarium.bench.harness.BenchSystem;
import se.samdiarium.bench.measure.Load;
import se.samdiarium.bench.measure.Measured;
import se.samdiarium.bench.measure.Work;

/** Drawing a bare number over JDBC, each client on a connection of its own, without any of the rest of a registration. */
final class Peers {

    private static final String LOCK = "update bench.counter set last = last + 1 where id = ? returning last";
    private static final String SEQUENCE = "select nextval('bench.numbers') where ? >= 0";

    private final BenchSystem system;

    /** Makes the tables of the peers, beside those of the product. */
    Peers(BenchSystem system) throws SQLException {
        this.system = system;
        try (Connection connection = system.connect(); Statement statement = connection.createStatement()) {
            statement.execute("""
                    create schema if not exists bench;
                    create table if not exists bench.counter (id integer primary key, last bigint not null);
                    insert into bench.counter select id, 0 from generate_series(0, 20) id on conflict do nothing;
                    create sequence if not exists bench.numbers""");
        }
    }

    /** The usual gap-free way: a counter row, locked until the commit. */
    Measured rowLock(int clients, int rows, Duration length) throws SQLException, InterruptedException {
        return draw(LOCK, clients, rows, length);
    }

    /** Not gap-free: what is rolled back is lost. */
    Measured sequence(int clients, Duration length) throws SQLException, InterruptedException {
        return draw(SEQUENCE, clients, 1, length);
    }

    private Measured draw(String sql, int clients, int rows, Duration length) throws SQLException, InterruptedException {
        List<Connection> connections = new ArrayList<>();
        try {
            List<Work> work = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                Connection connection = system.connect();
                connections.add(connection);
                connection.setAutoCommit(false);
                PreparedStatement statement = connection.prepareStatement(sql);
                statement.setInt(1, client % rows);
                work.add(() -> draw(connection, statement));
            }
            return Load.closed(length).by(work);
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static boolean draw(Connection connection, PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            result.next();
            result.getLong(1);
        }
        connection.commit();
        return true;
    }
}
