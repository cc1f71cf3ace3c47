package se.samdiarium.platform.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SqlTogetherTest {

    private static EmbeddedPostgres postgres;
    private static Connection connection;
    private final List<String> sent = new ArrayList<>();
    private final Sql sql = SqlOnJdbc.of(() -> telling(connection, sent));

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        connection = postgres.getPostgresDatabase().getConnection();
    }

    @AfterAll
    static void stop() throws Exception {
        connection.close();
        postgres.close();
    }

    @BeforeEach
    void tables() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    drop table if exists part, whole;
                    create table whole (id integer primary key, name text not null default 'none');
                    create table part (id integer primary key, whole integer not null references whole)""");
        }
    }

    @Test
    @DisplayName("rows of several tables go in one journey, in the order they were added")
    void oneJourney() {
        sql.together(() -> {
            sql.insert("whole", List.of(row("id", 1, "name", "a;b ?1")));
            sql.insert("whole", List.of(row("id", 2, "name", null)));
            sql.together(() -> sql.insert("part", List.of(row("id", 1, "whole", 1), row("id", 2, "whole", 2))));
        });

        assertThat(sent).hasSize(1);
        assertThat(sql.rows("select p.id, w.name from part p join whole w on w.id = p.whole order by p.id").map(List::of))
                .containsExactly(List.of(1, "a;b ?1"), List.of(2, "none"));
    }

    @Test
    @DisplayName("another statement sees what was added before it")
    void seen() {
        sql.together(() -> {
            sql.insert("whole", List.of(row("id", 1, "name", "a")));
            assertThat(sql.values(String.class, "select name from whole")).containsExactly("a");
            sql.insert("whole", List.of(row("id", 2, "name", "b")));
            assertThat(sql.update("delete from whole")).isEqualTo(2);
        });
    }

    @Test
    @DisplayName("a fault in any of the tables is told, and what was gathered when the work fails is not sent")
    void faults() {
        assertThatThrownBy(() -> sql.together(() -> {
            sql.insert("whole", List.of(row("id", 1, "name", "a")));
            sql.insert("part", List.of(row("id", 1, "whole", 7)));
        })).hasStackTraceContaining("part_whole_fkey");

        assertThatThrownBy(() -> sql.together(() -> {
            sql.insert("whole", List.of(row("id", 3, "name", "a")));
            throw new IllegalStateException("broken off");
        })).hasMessage("broken off");
        assertThat(sql.values(Integer.class, "select id from whole where id = 3")).isEmpty();
    }

    private static Map<String, Object> row(String first, Object one, String second, Object other) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(first, one);
        row.put(second, other);
        return row;
    }

    private static Connection telling(Connection connection, List<String> sent) {
        return (Connection) java.lang.reflect.Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        sent.add((String) arguments[0]);
                    }
                    return method.invoke(connection, arguments);
                });
    }
}
