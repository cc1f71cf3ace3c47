package se.samdiarium.registry.control;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import se.samdiarium.MovableClock;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.platform.boundary.SqlOnJdbc;
import se.samdiarium.registry.DiaryNumber;
import se.samdiarium.registry.NumberForm;
import se.samdiarium.registry.SeriesId;

/** A real PostgreSQL with the real schema; a transaction is of the thread that runs it. */
final class NumberingDatabase implements AutoCloseable {

    final Sql sql = SqlOnJdbc.of(this::connection);
    final NumberSeries numbers = new NumberSeries(sql, new KnownSeries());
    final GapCount gaps = new GapCount(sql, new MovableClock());
    final EntryGaps entryGaps = new EntryGaps(sql, new MovableClock());
    private final EmbeddedPostgres postgres;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    /** What a transaction is ended by when it is to leave nothing behind. */
    static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    NumberingDatabase() {
        try {
            postgres = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Flyway.configure().dataSource(postgres.getPostgresDatabase()).locations("classpath:db/migration").load().migrate();
    }

    /** Gives the thread a connection of its own until it closes it. */
    Connection connect() throws SQLException {
        Connection connection = postgres.getPostgresDatabase().getConnection();
        connection.setAutoCommit(false);
        current.set(connection);
        return connection;
    }

    <T> T inTransaction(Callable<T> work) throws Exception {
        if (current.get() == null || current.get().isClosed()) {
            connect();
        }
        Connection connection = connection();
        try {
            T result = work.call();
            connection.commit();
            return result;
        } catch (Exception e) {
            connection.rollback();
            throw e;
        }
    }

    /** A series of a new authority of Region Uppsala. */
    SeriesId series(String prefix) throws Exception {
        return inTransaction(() -> {
            UUID authority = UUID.randomUUID();
            UUID series = UUID.randomUUID();
            sql.update("insert into authority (id, region_code, name, prefix) values (?1, '03', ?2, ?3)", authority, "Nämnden " + authority, prefix);
            sql.update("insert into series (id, authority_id, prefix) values (?1, ?2, ?3)", series, authority, prefix);
            return new SeriesId(series);
        });
    }

    /** Opens a case under a number, in the running transaction. */
    UUID open(SeriesId series, Year year, long serial) {
        UUID id = UUID.randomUUID();
        String number = new DiaryNumber("T", year, serial, NumberForm.USUAL).text();
        sql.update("""
                insert into case_file (id, authority_id, region_code, series_id, year, serial, number, title, opened_at, opened_by, version)
                select ?1, authority_id, '03', id, ?3, ?4, ?5, 'Test', current_timestamp, 'test', 1 from series where id = ?2""",
                id, series.value(), year.getValue(), serial, number);
        return id;
    }

    /** Opens cases under all numbers from 1 but every {@code step}th, all at once. */
    void fill(SeriesId series, Year year, long last, long step) throws Exception {
        inTransaction(() -> {
            try (PreparedStatement many = connection().prepareStatement("""
                    insert into case_file (id, authority_id, region_code, series_id, year, serial, number, title, opened_at, opened_by, version)
                    select gen_random_uuid(), s.authority_id, '03', s.id, ?, n, 'T ' || n, 'Test', current_timestamp, 'test', 1
                    from series s, generate_series(1, ?) n where s.id = ? and n % ? <> 0""")) {
                many.setInt(1, year.getValue());
                many.setLong(2, last);
                many.setObject(3, series.value());
                many.setLong(4, step);
                many.executeUpdate();
            }
            numbers.open(series, year);
            return sql.update("update series_year set last_serial = ?3 where series_id = ?1 and year = ?2", series.value(), year.getValue(), last);
        });
    }

    /** Fills the table of cases without foreign keys and the indexes that counting does not use, which take most of the time. */
    void withoutUpkeep(Filling filling) throws Exception {
        inTransaction(() -> {
            for (String index : List.of("case_file_region", "case_file_handler", "case_file_state")) {
                sql.update("drop index " + index);
            }
            sql.update("alter table case_file drop constraint case_file_number");
            return sql.update("set session_replication_role = replica");
        });
        filling.fill();
        inTransaction(() -> sql.update("set session_replication_role = origin"));
        connection().setAutoCommit(true);
        sql.update("vacuum analyze case_file");
        connection().setAutoCommit(false);
    }

    interface Filling {
        void fill() throws Exception;
    }

    List<Long> serials(SeriesId series, Year year) throws Exception {
        return inTransaction(() -> sql.values(Long.class, "select serial from case_file where series_id = ?1 and year = ?2 order by 1",
                series.value(), year.getValue()).toList());
    }

    private Connection connection() {
        return current.get();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
