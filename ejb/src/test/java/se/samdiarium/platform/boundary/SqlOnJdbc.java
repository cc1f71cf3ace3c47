package se.samdiarium.platform.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@link Sql} on plain connections, without a persistence provider: for tests of statements against a real PostgreSQL. */
public final class SqlOnJdbc {

    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

    private SqlOnJdbc() {
    }

    /** Sql in the transaction of whatever connection is current. */
    public static Sql of(Supplier<Connection> current) {
        return new Sql(proxy(EntityManager.class, (name, arguments) -> {
            if (!name.equals("createNativeQuery") || arguments.length != 1) {
                throw new UnsupportedOperationException(name);
            }
            return query(current, (String) arguments[0]);
        }));
    }

    private static Query query(Supplier<Connection> current, String sql) {
        Map<Integer, Object> parameters = new HashMap<>();
        Query[] self = new Query[1];
        self[0] = proxy(Query.class, (name, arguments) -> switch (name) {
            case "setParameter" -> {
                parameters.put((Integer) arguments[0], arguments[1]);
                yield self[0];
            }
            case "executeUpdate" -> {
                try (PreparedStatement statement = prepared(current.get(), sql, parameters)) {
                    yield statement.executeUpdate();
                }
            }
            case "getResultList" -> {
                try (PreparedStatement statement = prepared(current.get(), sql, parameters); ResultSet result = statement.executeQuery()) {
                    yield rows(result);
                }
            }
            default -> throw new UnsupportedOperationException(name);
        });
        return self[0];
    }

    private static PreparedStatement prepared(Connection connection, String sql, Map<Integer, Object> parameters) throws SQLException {
        List<Object> inOrder = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(sql);
        StringBuilder plain = new StringBuilder();
        while (parameter.find()) {
            inOrder.add(parameters.get(Integer.valueOf(parameter.group(1))));
            parameter.appendReplacement(plain, "?");
        }
        PreparedStatement statement = connection.prepareStatement(parameter.appendTail(plain).toString());
        for (int i = 0; i < inOrder.size(); i++) {
            statement.setObject(i + 1, inOrder.get(i));
        }
        return statement;
    }

    private static List<Object> rows(ResultSet result) throws SQLException {
        int columns = result.getMetaData().getColumnCount();
        List<Object> rows = new ArrayList<>();
        while (result.next()) {
            Object[] row = new Object[columns];
            for (int i = 0; i < columns; i++) {
                row[i] = result.getObject(i + 1);
            }
            rows.add(columns == 1 ? row[0] : row);
        }
        return rows;
    }

    private interface Calls {
        Object call(String name, Object... arguments) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) ->
                calls.call(method.getName(), arguments == null ? new Object[0] : arguments)));
    }
}
