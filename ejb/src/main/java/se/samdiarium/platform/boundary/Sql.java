package se.samdiarium.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Stream;

/**
 * Native SQL in the running transaction, with positional parameters {@code ?1, ?2 ...}. A parameter that may be null is given its type in
 * the statement: {@code cast(?3 as varchar)}. What entities have changed in the transaction is seen.
 */
@ApplicationScoped
public class Sql {

    private final EntityManager db;

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

    private Query query(String sql, Object... parameters) {
        Query query = db.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
