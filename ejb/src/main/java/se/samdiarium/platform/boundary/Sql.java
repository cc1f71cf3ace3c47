package se.samdiarium.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Native SQL in the running transaction, with positional parameters {@code ?1, ?2 ...}. A parameter that may be null is given its type in
 * the statement: {@code cast(?3 as varchar)}. What entities have changed in the transaction is seen.
 */
@ApplicationScoped
public class Sql {

    private static final JsonGeneratorFactory JSON = Json.createGeneratorFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

    private final EntityManager db;
    private final ThreadLocal<List<Insert>> gathered = new ThreadLocal<>();

    @Inject
    Sql(EntityManager db) {
        this.db = db;
    }

    /** For the container's proxy. */
    protected Sql() {
        this(null);
    }

    /** The rows of a query of two or more columns. */
    public Stream<Object[]> rows(String sql, Object... parameters) {
        List<?> rows = query(sql, parameters).getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    /** The values of a query of one column. */
    public <T> Stream<T> values(Class<T> type, String sql, Object... parameters) {
        List<?> values = query(sql, parameters).getResultList();
        return values.stream().map(type::cast);
    }

    /** Changes rows. @return how many */
    public int update(String sql, Object... parameters) {
        return query(sql, parameters).executeUpdate();
    }

    /** A statement that gives rows, not sent yet: it is sent {@linkplain #now by itself}, or {@linkplain Sql#both with another}. */
    public final class Asked<T> {

        private final String statement;
        private final List<Object> parameters;
        private final Function<List<JsonObject>, T> answer;

        private Asked(String statement, List<Object> parameters, Function<List<JsonObject>, T> answer) {
            this.statement = statement;
            this.parameters = parameters;
            this.answer = answer;
        }

        /** The same statement, with what its answer says in turn. */
        public <U> Asked<U> then(Function<T, U> more) {
            return new Asked<>(statement, parameters, answer.andThen(more));
        }

        /** Sends it. */
        public T now() {
            return both(this, known(0)).one;
        }

        private T of(Map<Asked<?>, List<JsonObject>> rows) {
            return answer.apply(rows.getOrDefault(this, List.of()));
        }
    }

    /** What two statements answered. */
    public record Both<A, B>(A one, B other) {
    }

    /**
     * A statement to be sent.
     *
     * @param answer what its rows say; their columns have names of their own
     */
    public <T> Asked<T> asked(String statement, Function<List<JsonObject>, T> answer, Object... parameters) {
        return new Asked<>(statement, List.of(parameters), answer);
    }

    /** An answer that needs no statement. */
    public <T> Asked<T> known(T answer) {
        return new Asked<>("", List.of(), rows -> answer);
    }

    /** Sends two statements in one journey. Each sees the database as it was before both. */
    public <A, B> Both<A, B> both(Asked<A> one, Asked<B> other) {
        List<Asked<?>> sent = Stream.of(one, other).filter(each -> !each.statement.isEmpty()).toList();
        Map<Asked<?>, List<JsonObject>> rows = sent.isEmpty() ? Map.of() : sendAll(sent);
        return new Both<>(one.of(rows), other.of(rows));
    }

    private Map<Asked<?>, List<JsonObject>> sendAll(List<Asked<?>> sent) {
        List<Object> parameters = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            int before = parameters.size();
            statements.add("s" + i + " as (" + PARAMETER.matcher(sent.get(i).statement).replaceAll(place ->
                    "?" + (before + Integer.parseInt(place.group(1)))) + ")");
            answers.add("select " + i + ", cast(row_to_json(s" + i + ") as text) from s" + i);
            parameters.addAll(sent.get(i).parameters);
        }
        Map<Asked<?>, List<JsonObject>> rows = new HashMap<>();
        rows("with " + String.join(", ", statements) + " " + String.join(" union all ", answers), parameters.toArray()).forEach(row ->
                rows.computeIfAbsent(sent.get(((Number) row[0]).intValue()), asked -> new ArrayList<>()).add(object((String) row[1])));
        return rows;
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /**
     * Adds rows to a table, all in one statement. A column without a value in any row is left to its default.
     *
     * @param table name of the table
     * @param rows  column and value (UUID, text, number, truth, day, instant, enum or null); all rows give the same columns
     */
    public void insert(String table, List<Map<String, Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Insert> waiting = gathered.get();
        if (waiting == null) {
            send(List.of(Insert.of(table, rows)));
        } else {
            waiting.add(Insert.of(table, rows));
        }
    }

    /**
     * Sends the rows that this work adds to the database in one journey, in the order they were added: before the next other statement, and at
     * the latest when the work ends. Each journey costs two changes of process, which under load take longer than the rows.
     */
    public void together(Runnable work) {
        if (gathered.get() != null) {
            work.run();
            return;
        }
        gathered.set(new ArrayList<>());
        try {
            work.run();
            sendGathered();
        } finally {
            gathered.remove();
        }
    }

    private void sendGathered() {
        List<Insert> waiting = gathered.get();
        if (waiting != null && !waiting.isEmpty()) {
            List<Insert> now = List.copyOf(waiting);
            waiting.clear();
            send(now);
        }
    }

    private void send(List<Insert> inserts) {
        update(IntStream.range(0, inserts.size()).mapToObj(i -> inserts.get(i).sql(i + 1)).collect(Collectors.joining("; ")),
                inserts.stream().map(Insert::values).toArray());
    }

    /** Rows for a table, as JSON. */
    private record Insert(String table, String columns, String values) {

        static Insert of(String table, List<Map<String, Object>> rows) {
            StringWriter values = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(values)) {
                json.writeStartArray();
                rows.forEach(row -> write(json, row));
                json.writeEnd();
            }
            return new Insert(table, rows.getFirst().keySet().stream().filter(column -> rows.stream().anyMatch(row -> row.get(column) != null))
                    .collect(Collectors.joining(", ")), values.toString());
        }

        String sql(int parameter) {
            return "insert into %1$s (%2$s) select %2$s from json_populate_recordset(cast(null as %1$s), cast(?%3$d as json))"
                    .formatted(table, columns, parameter);
        }
    }

    /** Values without comma, brace or quote (ids, codes) as PostgreSQL writes an array: for {@code cast(?1 as uuid[])}. */
    public static String array(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static void write(JsonGenerator json, Map<String, Object> row) {
        json.writeStartObject();
        row.forEach((column, value) -> {
            switch (value) {
                case null -> { }
                case Boolean truth -> json.write(column, truth);
                case Integer number -> json.write(column, number);
                case Long number -> json.write(column, number);
                default -> json.write(column, value.toString());
            }
        });
        json.writeEnd();
    }

    private Query query(String sql, Object... parameters) {
        sendGathered();
        Query query = db.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
