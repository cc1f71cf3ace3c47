package se.samdiarium.bench.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import se.samdiarium.bench.measure.Work;

/**
 * PostgreSQL's full text search with its configuration {@code swedish} on some of the documents: words in a column of their own with a GIN
 * index, the best twenty by {@code ts_rank} and the exact count in one question.
 */
final class PostgresText {

    private static final String MAKE = """
            drop table if exists bench_words;
            create unlogged table bench_words as
            select e.id, e.region_code, to_tsvector('swedish', e.title || ' ' || t.body) words
            from (select * from diary_entry where registered_by = '%s' order by id limit %d) e join extracted_text t on t.sha256 = e.sha256;
            create index on bench_words using gin (words);
            vacuum analyze bench_words""";
    private static final String ASK = """
            with asked as (select websearch_to_tsquery('swedish', ?) q),
                 found as (select w.id, ts_rank(w.words, asked.q) rank from bench_words w, asked where w.words @@ asked.q %s)
            select id, rank, count(*) over () from found order by rank desc, id limit 20""";

    private final Connection connection;

    private PostgresText(Connection connection) {
        this.connection = connection;
    }

    /** Makes the words of so many documents of the generator. */
    static PostgresText of(Connection connection, String generator, int documents) throws SQLException {
        for (String step : MAKE.formatted(generator, documents).split(";")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(step);
            }
        }
        return new PostgresText(connection);
    }

    /** One who asks these questions in turn, of the diary of a region; of all where none is named. */
    Work asking(List<String> questions, String region) throws SQLException {
        PreparedStatement ask = connection.prepareStatement(ASK.formatted(region.isEmpty() ? "" : "and w.region_code = '" + region + "'"));
        Iterator<String> next = Stream.generate(() -> questions).flatMap(List::stream).iterator();
        return () -> {
            ask.setString(1, next.next());
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    rows.getLong(3);
                }
            }
            return true;
        };
    }
}
