package se.samdiarium.registry.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samdiarium.platform.boundary.Sql;

/** The same SQL without a container: each statement in a transaction of its own. */
final class SqlOverJdbc extends Sql {

    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

    private final Connection connection;

    SqlOverJdbc(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Stream<Object[]> rows(String sql, Object... parameters) {
        return run(sql, parameters, statement -> {
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
            return rows.stream();
        });
    }

    @Override
    public <T> Stream<T> values(Class<T> type, String sql, Object... parameters) {
        return rows(sql, parameters).map(row -> type.cast(row[0]));
    }

    @Override
    public int update(String sql, Object... parameters) {
        return run(sql, parameters, PreparedStatement::executeUpdate);
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Object[] parameters, Use<T> use) {
        Matcher places = PARAMETER.matcher(sql);
        List<Object> bound = new ArrayList<>();
        String plain = places.replaceAll(place -> {
            bound.add(parameters[Integer.parseInt(place.group(1)) - 1]);
            return "?";
        });
        try (PreparedStatement statement = connection.prepareStatement(plain)) {
            for (int i = 0; i < bound.size(); i++) {
                statement.setObject(i + 1, bound.get(i));
            }
            return use.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(plain, e);
        }
    }
}
