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

    private static final String LOCK = "select last from bench.counter where id = ? for update";
    private static final String WRITE = "update bench.counter set last = ? where id = ?";
    private static final String LOCK_AND_WRITE = "update bench.counter set last = last + 1 where id = ? returning last";
    private static final String SEQUENCE = "select nextval('bench.numbers')";

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

    /** The usual gap-free way, as persistence libraries do it: the counter row is locked, read, written and committed. */
    Measured rowLock(int clients, int rows, Duration length) throws SQLException, InterruptedException {
        return draw(clients, length, (connection, client) -> {
            PreparedStatement lock = connection.prepareStatement(LOCK);
            PreparedStatement write = connection.prepareStatement(WRITE);
            lock.setInt(1, client % rows);
            write.setInt(2, client % rows);
            return () -> {
                write.setLong(1, number(lock) + 1);
                write.executeUpdate();
            };
        });
    }

    /** The counter row is locked and written in one statement: one journey to the database less, under the lock. */
    Measured rowLockInOne(int clients, Duration length) throws SQLException, InterruptedException {
        return draw(clients, length, (connection, client) -> {
            PreparedStatement statement = connection.prepareStatement(LOCK_AND_WRITE);
            statement.setInt(1, 0);
            return () -> number(statement);
        });
    }

    /** Not gap-free: what is rolled back is lost. */
    Measured sequence(int clients, Duration length) throws SQLException, InterruptedException {
        return draw(clients, length, (connection, client) -> {
            PreparedStatement statement = connection.prepareStatement(SEQUENCE);
            return () -> number(statement);
        });
    }

    private interface Drawing {
        void once() throws SQLException;
    }

    private interface DrawingOf {
        Drawing client(Connection connection, int client) throws SQLException;
    }

    private Measured draw(int clients, Duration length, DrawingOf drawings) throws SQLException, InterruptedException {
        List<Connection> connections = new ArrayList<>();
        try {
            List<Work> work = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                Connection connection = system.connect();
                connections.add(connection);
                connection.setAutoCommit(false);
                Drawing drawing = drawings.client(connection, client);
                work.add(() -> {
                    drawing.once();
                    connection.commit();
                    return true;
                });
            }
            return Load.closed(length).by(work);
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }
}
