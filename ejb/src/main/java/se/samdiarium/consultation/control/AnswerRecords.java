package se.samdiarium.consultation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import se.samdiarium.access.Caller;
import se.samdiarium.consultation.AnswerId;
import se.samdiarium.consultation.Channel;
import se.samdiarium.consultation.CommentDraft;
import se.samdiarium.consultation.CommentKind;
import se.samdiarium.consultation.ConsulteeId;
import se.samdiarium.consultation.Position;
import se.samdiarium.document.DocumentId;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.OutboxEvent;
import se.samdiarium.platform.boundary.Outbox;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.EntryId;

/** Answers that were handed in or attached, in the database. None is changed after that; a supplement is one more. */
@ApplicationScoped
public class AnswerRecords {

    /**
     * An answer to be kept.
     *
     * @param consultee  whose
     * @param position   what it comes to
     * @param channel    how it came
     * @param document   the answer
     * @param annex      comments by section
     * @param hostEntry  entry of the host
     * @param ownEntry   entry of the region itself
     * @param receivedOn day it came in
     * @param late       whether that was too late
     * @param comments   by section
     */
    public record NewAnswer(ConsulteeId consultee, Position position, Channel channel, Optional<DocumentId> document, Optional<DocumentId> annex,
            EntryId hostEntry, Optional<EntryId> ownEntry, LocalDate receivedOn, boolean late, List<CommentDraft> comments) {
    }

    private final Sql sql;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    AnswerRecords(Sql sql, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected AnswerRecords() {
        this(null, null, null);
    }

    /** Number of the consultee's next answer, its row locked until the transaction ends. */
    public int next(ConsulteeId id) {
        sql.values(UUID.class, "select id from consultee where id = ?1 for update", id.value()).findFirst().orElseThrow();
        return 1 + sql.values(Number.class, "select coalesce(max(number), 0) from consultation_answer where consultee_id = ?1", id.value())
                .findFirst().map(Number::intValue).orElse(0);
    }

    /** Whether an answer is registered by this entry. */
    public boolean isAttached(EntryId entry) {
        return sql.values(UUID.class, "select id from consultation_answer where host_entry = ?1", entry.value()).findFirst().isPresent();
    }

    /** Keeps an answer. What was done with a comment that says the same as in the answer before stays done. */
    public AnswerId add(NewAnswer answer, int number, Caller by) {
        AnswerId id = new AnswerId(NewId.next());
        sql.update("""
                insert into consultation_answer (id, consultee_id, number, position, channel, document_id, annex_id, host_entry, own_entry,
                       received_on, handed_in_at, handed_in_by, late)
                values (?1, ?2, ?3, ?4, ?5, cast(cast(?6 as varchar) as uuid), cast(cast(?7 as varchar) as uuid), ?8,
                       cast(cast(?9 as varchar) as uuid), ?10, ?11, ?12, ?13)""", id.value(), answer.consultee().value(), number,
                answer.position().name(), answer.channel().name(), text(answer.document()), text(answer.annex()), answer.hostEntry().value(),
                text(answer.ownEntry()), answer.receivedOn(), clock.instant(), by.displayName(), answer.late());
        addComments(id, answer.comments());
        carryOver(id, answer.consultee(), number - 1);
        answer.document().ifPresent(document -> outbox.append(new OutboxEvent("consultation.answered", document.value(), by.account())));
        return id;
    }

    private void addComments(AnswerId id, List<CommentDraft> comments) {
        sql.insert("answer_comment", IntStream.range(0, comments.size()).mapToObj(at -> {
            CommentDraft each = comments.get(at);
            return Map.<String, Object>of("id", NewId.next(), "answer_id", id, "origin", each.id(), "ordinal", at + 1, "section",
                    each.section(), "kind", each.kind(), "text", each.text().strip(), "proposal", each.proposal().strip(), "quote", each.quote());
        }).toList());
    }

    private void carryOver(AnswerId id, ConsulteeId consultee, int before) {
        String same = """
                from answer_comment o join consultation_answer a on a.id = o.answer_id
                where a.consultee_id = ?1 and a.number = ?2 and n.answer_id = ?3 and o.origin = n.origin and o.section = n.section
                  and o.kind = n.kind and o.text = n.text and o.proposal = n.proposal""";
        sql.update("update answer_comment n set group_id = o.group_id " + same, consultee.value(), before, id.value());
        sql.update("""
                update comment_treatment t set comment_id = n.id
                from answer_comment n, answer_comment o, consultation_answer a
                where t.comment_id = o.id and a.id = o.answer_id and a.consultee_id = ?1 and a.number = ?2 and n.answer_id = ?3
                  and o.origin = n.origin and o.section = n.section and o.kind = n.kind and o.text = n.text and o.proposal = n.proposal""",
                consultee.value(), before, id.value());
    }

    /** The comments of a consultee's answer with this number, in order. */
    public List<CommentDraft> comments(ConsulteeId consultee, int number) {
        return new ArrayList<>(sql.rows("""
                select k.origin, k.section, k.kind, k.text, k.proposal, k.quote
                from answer_comment k join consultation_answer a on a.id = k.answer_id
                where a.consultee_id = ?1 and a.number = ?2 order by k.ordinal""", consultee.value(), number)
                .map(row -> new CommentDraft((UUID) row[0], (String) row[1], CommentKind.valueOf((String) row[2]), (String) row[3], (String) row[4],
                        (String) row[5])).toList());
    }

    private static String text(Optional<?> id) {
        return id.map(Object::toString).orElse(null);
    }
}
