package se.samdiarium.consultation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samdiarium.access.Caller;
import se.samdiarium.consultation.CommentId;
import se.samdiarium.consultation.CommentKind;
import se.samdiarium.consultation.CommentView;
import se.samdiarium.consultation.Compilation;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsulteeId;
import se.samdiarium.consultation.GroupId;
import se.samdiarium.consultation.Treat;
import se.samdiarium.consultation.Treatment;
import se.samdiarium.consultation.TreatmentKind;
import se.samdiarium.document.DocumentId;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.EntryId;

/** Comments of the newest answers, their groups and what is done with them, in the database. */
@ApplicationScoped
public class CompilationRecords {

    /** A group by its id: heading, section and treatment. */
    public record Group(GroupId id, String section, String heading, Optional<Treatment> treatment) {
    }

    private static final String TREATMENT = "t.kind as done, t.reason, t.newer_version, t.stop, t.at, t.by_name";

    private final Sql sql;
    private final Clock clock;

    @Inject
    CompilationRecords(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected CompilationRecords() {
        this(null, null);
    }

    /** The comments of each consultee's newest answer: regions by code, then others by name, each one's in order. */
    public List<CommentView> comments(ConsultationId id) {
        return sql.rows("""
                select k.id, e.id as consultee, coalesce(r.name, e.name), k.section, k.kind, k.text, k.proposal, k.quote, k.group_id,
                       """ + " " + TREATMENT + """

                from answer_comment k join consultation_answer a on a.id = k.answer_id join consultee e on e.id = a.consultee_id
                     left join region r on r.code = e.region_code left join comment_treatment t on t.comment_id = k.id
                where e.consultation_id = ?1 and a.number = (select max(b.number) from consultation_answer b where b.consultee_id = e.id)
                order by e.region_code nulls last, 3, k.ordinal""", id.value())
                .map(row -> new CommentView(new CommentId((UUID) row[0]), new ConsulteeId((UUID) row[1]), (String) row[2], (String) row[3],
                        CommentKind.valueOf((String) row[4]), (String) row[5], (String) row[6], (String) row[7],
                        Optional.ofNullable((UUID) row[8]).map(GroupId::new), treatment(row, 9))).toList();
    }

    /** The groups, the oldest first. */
    public Map<GroupId, Group> groups(ConsultationId id) {
        return sql.rows("select g.id, g.section, g.heading, " + TREATMENT + """

                from comment_group g left join comment_treatment t on t.group_id = g.id where g.consultation_id = ?1 order by g.made_at, g.id""",
                id.value()).map(row -> new Group(new GroupId((UUID) row[0]), (String) row[1], (String) row[2], treatment(row, 3)))
                .collect(Collectors.toMap(Group::id, group -> group, (one, other) -> one, LinkedHashMap::new));
    }

    /** Makes a group of these comments; groups that are left empty go. */
    public GroupId group(ConsultationId id, String section, String heading, Collection<CommentId> comments, Caller by) {
        GroupId group = new GroupId(NewId.next());
        sql.update("""
                insert into comment_group (id, consultation_id, section, heading, made_at, made_by) values (?1, ?2, ?3, ?4, ?5, ?6)""",
                group.value(), id.value(), section, heading, clock.instant(), by.displayName());
        join(id, group, comments);
        return group;
    }

    /** Takes comments into a group. */
    public void join(ConsultationId id, GroupId group, Collection<CommentId> comments) {
        sql.update("update answer_comment set group_id = ?1 where id = any (cast(?2 as uuid[]))", group.value(), Sql.array(comments));
        removeEmpty(id);
    }

    /** Takes a comment out of its group. */
    public void leave(ConsultationId id, CommentId comment) {
        sql.update("update answer_comment set group_id = null where id = ?1", comment.value());
        removeEmpty(id);
    }

    /** What a group is called. */
    public void rename(GroupId group, String heading) {
        sql.update("update comment_group set heading = ?2 where id = ?1", group.value(), heading);
    }

    /** Takes a group apart. */
    public void dissolve(GroupId group) {
        sql.update("update answer_comment set group_id = null where group_id = ?1", group.value());
        sql.update("delete from comment_group where id = ?1", group.value());
    }

    private void removeEmpty(ConsultationId id) {
        sql.update("""
                delete from comment_group g where g.consultation_id = ?1 and not exists (select 1 from answer_comment k where k.group_id = g.id)""",
                id.value());
    }

    /** Says what is done with a comment or a group. */
    public void treat(Treat wished, Caller by) {
        String column = wished.comment().isPresent() ? "comment_id" : "group_id";
        UUID subject = wished.comment().map(CommentId::value).orElseGet(() -> wished.group().orElseThrow().value());
        sql.update("""
                insert into comment_treatment (id, %1$s, kind, reason, newer_version, stop, at, by_name)
                values (?1, ?2, ?3, ?4, cast(cast(?5 as varchar) as integer), cast(cast(?6 as varchar) as integer), ?7, ?8)
                on conflict (%1$s) do update set kind = excluded.kind, reason = excluded.reason, newer_version = excluded.newer_version,
                   stop = excluded.stop, at = excluded.at, by_name = excluded.by_name, revision = comment_treatment.revision + 1"""
                .formatted(column), NewId.next(), subject, wished.kind().name(), wished.reason(),
                wished.version().map(String::valueOf).orElse(null), wished.stop().map(String::valueOf).orElse(null), clock.instant(),
                by.displayName());
    }

    /** That the compilation was registered as it is now. */
    public void registered(ConsultationId id, DocumentId document, EntryId entry, Caller by) {
        sql.update("insert into registered_compilation (entry_id, consultation_id, document_id, at, by_name) values (?1, ?2, ?3, ?4, ?5)",
                entry.value(), id.value(), document.value(), clock.instant(), by.displayName());
    }

    /** The compilations that were registered, the newest first. */
    public List<Compilation.Registered> registered(ConsultationId id) {
        return sql.rows("""
                select c.document_id, f.number || '-' || n.number, c.at, c.by_name
                from registered_compilation c join diary_entry n on n.id = c.entry_id join case_file f on f.id = n.case_id
                where c.consultation_id = ?1 order by c.at desc""", id.value())
                .map(row -> new Compilation.Registered(new DocumentId((UUID) row[0]), (String) row[1], Column.instant(row[2]), (String) row[3]))
                .toList();
    }

    private static Optional<Treatment> treatment(Object[] row, int at) {
        return Optional.ofNullable((String) row[at]).map(kind -> new Treatment(TreatmentKind.valueOf(kind), (String) row[at + 1],
                Optional.ofNullable((Number) row[at + 2]).map(Number::intValue), Optional.ofNullable((Number) row[at + 3]).map(Number::intValue),
                Column.instant(row[at + 4]), (String) row[at + 5]));
    }
}
