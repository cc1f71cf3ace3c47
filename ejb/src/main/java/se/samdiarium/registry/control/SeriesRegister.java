package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.DiaryNumber;
import se.samdiarium.registry.Series;
import se.samdiarium.registry.SeriesId;

/** The series of the authorities: opened, closed, and kept from writing each other's numbers. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SeriesRegister {

    private final Sql sql;
    private final NumberSeries numbers;
    private final Event<KnownSeries.Changed> changes;

    @Inject
    SeriesRegister(Sql sql, NumberSeries numbers, Event<KnownSeries.Changed> changes) {
        this.sql = sql;
        this.numbers = numbers;
        this.changes = changes;
    }

    /** For the container's proxy. */
    protected SeriesRegister() {
        this(null, null, null);
    }

    /**
     * The series.
     *
     * @throws Refusal {@code registry.series-missing}
     */
    public Series series(SeriesId id) {
        return numbers.all().stream().filter(series -> series.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.series-missing", id));
    }

    /** Lets nobody else change the authority's series until the transaction ends. */
    public void lock(AuthorityId authority) {
        sql.values(UUID.class, "select id from authority where id = ?1 for update", authority.value()).findFirst().orElseThrow();
    }

    /**
     * Refuses a series that could write a number another series of the authority writes, or one that a case of the authority bears.
     *
     * @throws Refusal {@code registry.prefix-taken, .numbers-would-clash, .number-taken}
     */
    public void requireOwnNumbers(Series wished) {
        List<Series> others = numbers.all().stream().filter(series -> series.authority().equals(wished.authority())).toList();
        if (others.stream().anyMatch(other -> other.prefix().equals(wished.prefix()))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.prefix-taken", wished.prefix());
        }
        others.stream().filter(other -> other.form().clashes(other.prefix(), wished.form(), wished.prefix())).findFirst().ifPresent(other -> {
            String example = new DiaryNumber(wished.prefix(), Year.of(2025), 1, wished.form()).text();
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.numbers-would-clash", example, other.prefix(), other.form());
        });
        sql.values(String.class, "select number from case_file where authority_id = ?1 and number ~* ?2 limit 1",
                wished.authority().value(), wished.form().regex(wished.prefix())).findFirst().ifPresent(number -> {
                    throw new Refusal(Refusal.Kind.CONFLICT, "registry.number-taken", number);
                });
    }

    /** Stores a new series. */
    public void add(Series series) {
        sql.update("insert into series (id, authority_id, prefix, number_form) values (?1, ?2, ?3, ?4)",
                series.id().value(), series.authority().value(), series.prefix(), series.form().pattern());
        changes.fire(new KnownSeries.Changed(series.authority()));
    }

    /**
     * Closes the series from this day.
     *
     * @throws Refusal {@code registry.series-closed}
     */
    public void close(Series series, LocalDate day) {
        int closed = sql.update("update series set closed_on = cast(?2 as date) where id = ?1 and closed_on is null",
                series.id().value(), day.toString());
        if (closed == 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.series-closed", series.prefix());
        }
        changes.fire(new KnownSeries.Changed(series.authority()));
    }
}
