package se.samdiarium.consultation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.consultation.AnswerId;
import se.samdiarium.consultation.AnswerTime;
import se.samdiarium.consultation.AnswerView;
import se.samdiarium.consultation.Channel;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsulteeEvent;
import se.samdiarium.consultation.ConsulteeId;
import se.samdiarium.consultation.ConsulteeView;
import se.samdiarium.consultation.Position;
import se.samdiarium.consultation.Recipient;
import se.samdiarium.document.DocumentId;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.boundary.Sql;

/** Those who are asked or answer, and what was done towards them, in the database. Only what has been handed in is read here. */
@ApplicationScoped
public class ConsulteeRecords {

    private final Sql sql;
    private final Clock clock;

    @Inject
    ConsulteeRecords(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ConsulteeRecords() {
        this(null, null);
    }

    /**
     * The consultees of a consultation: regions by code, then others by name.
     *
     * @param only this region, where not all may be seen
     */
    public List<ConsulteeView> of(ConsultationId consultation, LocalDate lastDay, Optional<RegionCode> only) {
        return sql.rows("""
                select e.id, e.region_code, coalesce(r.name, e.name), e.email, e.asked, e.extended_to
                from consultee e left join region r on r.code = e.region_code
                where e.consultation_id = ?1 and (cast(?2 as varchar) is null or e.region_code = cast(?2 as varchar))
                order by e.region_code nulls last, 3""", consultation.value(), only.map(RegionCode::value).orElse(null))
                .map(row -> view(row, lastDay)).toList();
    }

    private ConsulteeView view(Object[] row, LocalDate lastDay) {
        ConsulteeId id = new ConsulteeId((UUID) row[0]);
        return new ConsulteeView(id, Optional.ofNullable((String) row[1]).map(RegionCode::new), (String) row[2],
                Optional.ofNullable((String) row[3]), (Boolean) row[4], new AnswerTime(lastDay, Optional.ofNullable(Column.date(row[5]))),
                answers(id), events(id));
    }

    /** Adds one. */
    public ConsulteeId add(ConsultationId consultation, Recipient recipient, boolean asked) {
        ConsulteeId id = new ConsulteeId(NewId.next());
        sql.update("""
                insert into consultee (id, consultation_id, region_code, name, email, asked)
                values (?1, ?2, cast(?3 as char(2)), cast(?4 as varchar), cast(?5 as varchar), ?6)""", id.value(), consultation.value(),
                recipient.region().map(RegionCode::value).orElse(null), recipient.name().orElse(null), recipient.email().orElse(null), asked);
        return id;
    }

    /** Takes all away, of a draft. */
    public void clear(ConsultationId consultation) {
        sql.update("delete from consultee where consultation_id = ?1", consultation.value());
    }

    /** Something was done towards it. */
    public void happened(ConsulteeId id, ConsulteeEvent.Kind kind, int letters, Caller by) {
        sql.update("insert into consultee_event (id, consultee_id, kind, at, by_name, letters) values (?1, ?2, ?3, ?4, ?5, ?6)", NewId.next(),
                id.value(), kind.name(), clock.instant(), by.displayName(), letters);
    }

    /** It was given more time. */
    public void extended(ConsulteeId id, LocalDate until, String reason, int letters, Caller by) {
        sql.update("update consultee set extended_to = ?2 where id = ?1", id.value(), until);
        sql.update("""
                insert into consultee_event (id, consultee_id, kind, at, by_name, until, reason, letters)
                values (?1, ?2, 'EXTENDED', ?3, ?4, ?5, ?6, ?7)""", NewId.next(), id.value(), clock.instant(), by.displayName(), until, reason,
                letters);
    }

    private List<AnswerView> answers(ConsulteeId id) {
        return sql.rows("""
                select a.id, a.number, a.position, a.channel, a.document_id, a.annex_id, f.number || '-' || n.number, a.received_on,
                       a.handed_in_at, a.handed_in_by, a.late
                from consultation_answer a join diary_entry n on n.id = a.host_entry join case_file f on f.id = n.case_id
                where a.consultee_id = ?1 order by a.number desc""", id.value())
                .map(row -> new AnswerView(new AnswerId((UUID) row[0]), ((Number) row[1]).intValue(), Position.valueOf((String) row[2]),
                        Channel.valueOf((String) row[3]), document(row[4]), document(row[5]), (String) row[6], Column.date(row[7]),
                        Column.instant(row[8]), (String) row[9], (Boolean) row[10])).toList();
    }

    private List<ConsulteeEvent> events(ConsulteeId id) {
        return sql.rows("""
                select kind, at, by_name, until, reason, letters from consultee_event where consultee_id = ?1 order by at desc, id""", id.value())
                .map(row -> new ConsulteeEvent(ConsulteeEvent.Kind.valueOf((String) row[0]), Column.instant(row[1]), (String) row[2],
                        Optional.ofNullable(Column.date(row[3])), Optional.ofNullable((String) row[4]), ((Number) row[5]).intValue())).toList();
    }

    private static Optional<DocumentId> document(Object column) {
        return Optional.ofNullable((UUID) column).map(DocumentId::new);
    }
}
