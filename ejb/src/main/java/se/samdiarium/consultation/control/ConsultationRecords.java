package se.samdiarium.consultation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsultationState;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.ConsulteeView;
import se.samdiarium.consultation.PrepareConsultation;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.TakenFile;
import se.samdiarium.document.VersionRef;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.EntryId;

/** Consultations in the database, always through the eyes of a region. */
@ApplicationScoped
public class ConsultationRecords {

    private static final String COLUMNS = """
            select c.id, c.region_code, c.title, c.document_id, c.version_number, c.letter, c.letter_name, c.last_day, c.state, c.revision,
                   c.sent_at, c.sent_by, c.letter_document, f.number || '-' || n.number, c.closed_at
            from consultation c left join diary_entry n on n.id = c.letter_entry left join case_file f on f.id = n.case_id
            """;
    /** The host sees all of its own; who is asked sees what has been sent. */
    private static final String SEEN = """
            (c.region_code = ?1 or (c.state <> 'DRAFT'
                and exists (select 1 from consultee e where e.consultation_id = c.id and e.region_code = ?1 and e.asked)))""";

    private final Sql sql;
    private final ConsulteeRecords consultees;
    private final Clock clock;

    @Inject
    ConsultationRecords(Sql sql, ConsulteeRecords consultees, Clock clock) {
        this.sql = sql;
        this.consultees = consultees;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ConsultationRecords() {
        this(null, null, null);
    }

    /**
     * One that the region may know of.
     *
     * @throws Refusal {@code consultation.unknown}
     */
    public ConsultationView view(ConsultationId id, RegionCode viewer) {
        return sql.rows(COLUMNS + "where c.id = ?2 and " + SEEN, viewer.value(), id.value()).findFirst().map(row -> view(row, viewer))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "consultation.unknown", id));
    }

    /** All that the region may know of, the newest first. */
    public List<ConsultationView> all(RegionCode viewer) {
        return sql.rows(COLUMNS + "where " + SEEN + " order by coalesce(c.sent_at, c.created_at) desc, c.id", viewer.value())
                .map(row -> view(row, viewer)).toList();
    }

    /**
     * One of the host's own, its row locked until the transaction ends.
     *
     * @throws Refusal {@code consultation.unknown}
     */
    public ConsultationView lock(ConsultationId id, RegionCode host) {
        sql.values(UUID.class, "select id from consultation where id = ?1 and region_code = ?2 for update", id.value(), host.value()).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "consultation.unknown", id));
        return view(id, host);
    }

    /** Keeps it from being closed until the transaction ends. */
    public void holdOpen(ConsultationId id) {
        sql.values(UUID.class, "select id from consultation where id = ?1 for share", id.value()).findFirst();
    }

    /** A new draft. */
    public ConsultationId add(PrepareConsultation wished, Caller by) {
        ConsultationId id = new ConsultationId(NewId.next());
        sql.update("""
                insert into consultation (id, region_code, title, document_id, version_number, letter, last_day, state, created_at, created_by)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'DRAFT', ?8, ?9)""", id.value(), by.actingRegion().value(), wished.title(),
                wished.text().document().value(), wished.text().number(), wished.letter(), wished.lastDay(), clock.instant(), by.username());
        addParts(id, wished);
        return id;
    }

    /** What a draft says instead. */
    public void change(ConsultationId id, PrepareConsultation wished) {
        sql.update("""
                update consultation set title = ?2, document_id = ?3, version_number = ?4, letter = ?5, last_day = ?6, revision = revision + 1
                where id = ?1""", id.value(), wished.title(), wished.text().document().value(), wished.text().number(), wished.letter(),
                wished.lastDay());
        sql.update("delete from consultation_attachment where consultation_id = ?1", id.value());
        consultees.clear(id);
        addParts(id, wished);
    }

    private void addParts(ConsultationId id, PrepareConsultation wished) {
        List<DocumentId> documents = wished.attachments();
        sql.insert("consultation_attachment", IntStream.range(0, documents.size()).mapToObj(at ->
                Map.<String, Object>of("consultation_id", id, "document_id", documents.get(at), "position", at + 1)).toList());
        wished.recipients().forEach(recipient -> consultees.add(id, recipient, true));
    }

    /** The letter as a file; empty: it is none. */
    public void letterFile(ConsultationId id, Optional<TakenFile> file) {
        sql.update("""
                update consultation set letter_sha256 = cast(?2 as varchar), letter_name = cast(?3 as varchar), revision = revision + 1
                where id = ?1""", id.value(), file.map(each -> each.sha256().hex()).orElse(null), file.map(TakenFile::fileName).orElse(null));
    }

    /** The letter's file. */
    public Optional<TakenFile> letterFile(ConsultationId id) {
        return sql.rows("select letter_sha256, letter_name from consultation where id = ?1 and letter_sha256 is not null", id.value())
                .map(row -> new TakenFile(new Sha256((String) row[0]), (String) row[1])).findFirst();
    }

    /** A draft is thrown away; nothing official has become of it. */
    public void remove(ConsultationId id) {
        consultees.clear(id);
        sql.update("delete from consultation_attachment where consultation_id = ?1", id.value());
        sql.update("delete from consultation where id = ?1 and state = 'DRAFT'", id.value());
    }

    /** It is sent. */
    public void sent(ConsultationId id, DocumentId letter, EntryId entry, Caller by) {
        sql.update("""
                update consultation set state = 'OUT', sent_at = ?2, sent_by = ?3, letter_document = ?4, letter_entry = ?5, revision = revision + 1
                where id = ?1""", id.value(), clock.instant(), by.displayName(), letter.value(), entry.value());
    }

    /** It is closed. */
    public void closed(ConsultationId id, Caller by) {
        sql.update("update consultation set state = 'CLOSED', closed_at = ?2, closed_by = ?3, revision = revision + 1 where id = ?1", id.value(),
                clock.instant(), by.displayName());
    }

    private ConsultationView view(Object[] row, RegionCode viewer) {
        ConsultationId id = new ConsultationId((UUID) row[0]);
        RegionCode host = new RegionCode((String) row[1]);
        boolean all = host.equals(viewer);
        LocalDate lastDay = Column.date(row[7]);
        List<ConsulteeView> seen = consultees.of(id, lastDay, all ? Optional.empty() : Optional.of(viewer));
        Optional<ConsultationView.Sent> sent = Optional.ofNullable(Column.instant(row[10])).map(at -> new ConsultationView.Sent(at,
                (String) row[11], new DocumentId((UUID) row[12]), (String) row[13]));
        Optional<Instant> closed = Optional.ofNullable(Column.instant(row[14]));
        return new ConsultationView(id, host, (String) row[2], new VersionRef(new DocumentId((UUID) row[3]), ((Number) row[4]).intValue()),
                (String) row[5], Optional.ofNullable((String) row[6]), attachments(id), lastDay, ConsultationState.valueOf((String) row[8]),
                ((Number) row[9]).intValue(), sent, closed, seen, all ? comments(id) : new ConsultationView.Comments(0, 0));
    }

    private List<DocumentId> attachments(ConsultationId id) {
        return sql.values(UUID.class, "select document_id from consultation_attachment where consultation_id = ?1 order by position", id.value())
                .map(DocumentId::new).toList();
    }

    private ConsultationView.Comments comments(ConsultationId id) {
        return sql.rows("""
                select count(*), count(*) filter (where exists (select 1 from comment_treatment t
                       where t.group_id = k.group_id or (k.group_id is null and t.comment_id = k.id)))
                from answer_comment k join consultation_answer a on a.id = k.answer_id join consultee e on e.id = a.consultee_id
                where e.consultation_id = ?1 and a.number = (select max(b.number) from consultation_answer b where b.consultee_id = e.id)""",
                id.value()).map(row -> new ConsultationView.Comments(((Number) row[0]).intValue(), ((Number) row[1]).intValue())).findFirst()
                .orElseThrow();
    }
}
