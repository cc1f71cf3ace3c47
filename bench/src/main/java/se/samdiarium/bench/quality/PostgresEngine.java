package se.samdiarium.bench.quality;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** PostgreSQL's full text search with its configuration swedish, ranked by ts_rank with the length of the text counted in (1). */
final class PostgresEngine implements Engine {

    private final Connection connection;

    PostgresEngine(Connection connection) throws SQLException {
        this.connection = connection;
        execute("create temporary table bench_text (id int primary key, words tsvector not null)");
        execute("create index on bench_text using gin (words)");
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Set<String> terms(String word) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement("select unnest(tsvector_to_array(to_tsvector('swedish', ?)))")) {
            ask.setString(1, word);
            Set<String> terms = new java.util.LinkedHashSet<>();
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    terms.add(rows.getString(1));
                }
            }
            return terms;
        }
    }

    @Override
    public void index(List<String> texts) throws SQLException {
        execute("truncate bench_text");
        try (PreparedStatement put = connection.prepareStatement("insert into bench_text values (?, to_tsvector('swedish', ?))")) {
            for (int id = 0; id < texts.size(); id++) {
                put.setInt(1, id);
                put.setString(2, texts.get(id));
                put.addBatch();
            }
            put.executeBatch();
        }
        execute("analyze bench_text");
    }

    @Override
    public List<Integer> all(List<String> words, int most) throws SQLException {
        return found("plainto_tsquery('swedish', ?)", words, most);
    }

    @Override
    public List<Integer> any(List<String> words, int most) throws SQLException {
        return found("replace(plainto_tsquery('swedish', ?)::text, ' & ', ' | ')::tsquery", words, most);
    }

    private List<Integer> found(String query, List<String> words, int most) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement("with asked as (select " + query + " as q) select id from bench_text, asked"
                + " where words @@ q order by ts_rank(words, q, 1) desc, id limit ?")) {
            ask.setString(1, String.join(" ", words));
            ask.setInt(2, most);
            List<Integer> ids = new ArrayList<>();
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getInt(1));
                }
            }
            return ids;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
