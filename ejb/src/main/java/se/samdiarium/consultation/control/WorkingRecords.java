package se.samdiarium.consultation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.consultation.CommentDraft;
import se.samdiarium.consultation.CommentKind;
import se.samdiarium.consultation.ConsulteeId;
import se.samdiarium.consultation.Position;
import se.samdiarium.consultation.SaveAnswer;
import se.samdiarium.consultation.WorkingAnswer;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.TakenFile;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;

/** Answers while they are written. The only class that reads them, and only for the region whose they are: every question names it. */
@ApplicationScoped
public class WorkingRecords {

    private final Sql sql;
    private final Clock clock;

    @Inject
    WorkingRecords(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected WorkingRecords() {
        this(null, null);
    }

    /** What the region has written; nothing before the first saving. */
    public WorkingAnswer of(ConsulteeId id, RegionCode region) {
        return sql.rows("""
                select position, text, sha256, file_name, revision, saved_at, saved_by from working_answer
                where consultee_id = ?1 and region_code = ?2""", id.value(), region.value()).findFirst().map(row -> new WorkingAnswer(id, region,
                Optional.ofNullable((String) row[0]).map(Position::valueOf), (String) row[1],
                Optional.ofNullable((String) row[2]).map(hex -> new TakenFile(new Sha256(hex), (String) row[3])), comments(id, region),
                ((Number) row[4]).intValue(), Optional.of(Column.instant(row[5])), Optional.of((String) row[6])))
                .orElseGet(() -> WorkingAnswer.none(id, region));
    }

    /**
     * Same, locked until the transaction ends.
     *
     * @param seen the revision that was seen
     * @throws Refusal {@code consultation.answer-changed} when another is there now
     */
    public WorkingAnswer lock(ConsulteeId id, RegionCode region, int seen) {
        sql.values(UUID.class, "select consultee_id from working_answer where consultee_id = ?1 and region_code = ?2 for update", id.value(),
                region.value()).findFirst();
        WorkingAnswer now = of(id, region);
        if (now.revision() != seen) {
            throw changed(now);
        }
        return now;
    }

    /**
     * Saves, if it is as it was seen.
     *
     * @throws Refusal {@code consultation.answer-changed}
     */
    public void save(WorkingAnswer seen, SaveAnswer answer, Caller by) {
        String position = answer.position().map(Enum::name).orElse(null);
        if (seen.revision() == 0) {
            int added = sql.update("""
                    insert into working_answer (consultee_id, region_code, position, text, revision, saved_at, saved_by)
                    values (?1, ?2, cast(?3 as varchar), ?4, 1, ?5, ?6) on conflict do nothing""", seen.consultee().value(), seen.region().value(),
                    position, answer.text(), clock.instant(), by.displayName());
            if (added == 0) {
                throw changed(of(seen.consultee(), seen.region()));
            }
        } else {
            sql.update("""
                    update working_answer set position = cast(?3 as varchar), text = ?4, revision = revision + 1, saved_at = ?5, saved_by = ?6
                    where consultee_id = ?1 and region_code = ?2""", seen.consultee().value(), seen.region().value(), position, answer.text(),
                    clock.instant(), by.displayName());
        }
        replaceComments(seen.consultee(), answer.comments());
    }

    /** The answer as a file, or as none. */
    public void file(WorkingAnswer seen, Optional<TakenFile> file, Caller by) {
        if (seen.revision() == 0) {
            save(seen, new SaveAnswer(Optional.empty(), "", List.of()), by);
        }
        sql.update("""
                update working_answer set sha256 = cast(?3 as varchar), file_name = cast(?4 as varchar), revision = revision + 1, saved_at = ?5,
                       saved_by = ?6
                where consultee_id = ?1 and region_code = ?2""", seen.consultee().value(), seen.region().value(),
                file.map(each -> each.sha256().hex()).orElse(null), file.map(TakenFile::fileName).orElse(null), clock.instant(), by.displayName());
    }

    private void replaceComments(ConsulteeId id, List<CommentDraft> comments) {
        sql.update("delete from working_comment where consultee_id = ?1", id.value());
        sql.insert("working_comment", IntStream.range(0, comments.size()).mapToObj(at -> {
            CommentDraft each = comments.get(at);
            return Map.<String, Object>of("id", each.id(), "consultee_id", id, "ordinal", at + 1, "section", each.section(), "kind", each.kind(),
                    "text", each.text(), "proposal", each.proposal(), "quote", each.quote());
        }).toList());
    }

    private List<CommentDraft> comments(ConsulteeId id, RegionCode region) {
        return sql.rows("""
                select k.id, k.section, k.kind, k.text, k.proposal, k.quote
                from working_comment k join working_answer w on w.consultee_id = k.consultee_id
                where k.consultee_id = ?1 and w.region_code = ?2 order by k.ordinal""", id.value(), region.value())
                .map(row -> new CommentDraft((UUID) row[0], (String) row[1], CommentKind.valueOf((String) row[2]), (String) row[3], (String) row[4],
                        (String) row[5])).toList();
    }

    private static Refusal changed(WorkingAnswer now) {
        return new Refusal(Refusal.Kind.CONFLICT, "consultation.answer-changed", now.savedBy().orElse("-"),
                now.savedAt().map(Object.class::cast).orElse("-"));
    }
}
