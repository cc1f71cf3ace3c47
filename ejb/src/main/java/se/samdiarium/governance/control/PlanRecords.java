package se.samdiarium.governance.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.governance.NewPlan;
import se.samdiarium.governance.PlanAnswer;
import se.samdiarium.governance.PlanId;
import se.samdiarium.governance.PlanState;
import se.samdiarium.governance.PlanView;
import se.samdiarium.governance.Stance;
import se.samdiarium.governance.entity.Plan;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;

/** Plans and the answers of the regions. */
@ApplicationScoped
@Transactional
public class PlanRecords {

    private static final String COLUMNS = """
            select id, year, title, document_id, version_number, state, created_at, last_day, sent_at, published_at, record_id from activity_plan
            """;

    private final Sql sql;
    private final DecisionRecords decisions;
    private final Clock clock;

    @Inject
    PlanRecords(Sql sql, DecisionRecords decisions, Clock clock) {
        this.sql = sql;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PlanRecords() {
        this(null, null, null);
    }

    /** All plans, the newest year first, with everything. */
    public List<PlanView> all() {
        return sql.rows(COLUMNS + "order by year desc, created_at desc").map(this::view).toList();
    }

    /** One plan, with everything. */
    public Optional<PlanView> find(PlanId id) {
        return sql.rows(COLUMNS + "where id = ?1", id.value()).findFirst().map(this::view);
    }

    /** The plan as a thing, locked, or the refusal {@code governance.plan-unknown}. */
    public Plan lock(PlanId id) {
        Object[] row = sql.rows("select state, last_day from activity_plan where id = ?1 for update", id.value()).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "governance.plan-unknown", id));
        Map<RegionCode, Boolean> answered = answers(id).stream().collect(Collectors.toMap(PlanAnswer::region, each -> each.stance().isPresent()));
        return new Plan(id, PlanState.valueOf((String) row[0]), Column.date(row[1]), answered);
    }

    /** Adds a draft. @return empty when the year has a plan */
    public Optional<PlanId> add(NewPlan plan, int version, Caller by) {
        UUID id = NewId.next();
        int added = sql.update("""
                insert into activity_plan (id, year, title, document_id, version_number, state, created_at, created_by)
                values (?1, ?2, ?3, ?4, ?5, 'DRAFT', ?6, ?7) on conflict do nothing""", id, plan.year(), plan.title().strip(),
                plan.document().value(), version, clock.instant(), by.username());
        return added == 1 ? Optional.of(new PlanId(id)) : Optional.empty();
    }

    /** It is sent to these regions. */
    public void sent(PlanId id, int version, LocalDate lastDay, List<RegionCode> regions, Caller by) {
        sql.update("""
                update activity_plan set state = 'ANCHORING', version_number = ?2, last_day = ?3, sent_at = ?4, sent_by = ?5 where id = ?1""",
                id.value(), version, lastDay, clock.instant(), by.username());
        regions.forEach(region -> sql.update("insert into plan_answer (plan_id, region_code) values (?1, ?2)", id.value(), region.value()));
    }

    /** What a region answers, in place of what it answered before. */
    public void answer(PlanId id, RegionCode region, Stance stance, String comments, boolean late, Caller by) {
        sql.update("""
                update plan_answer set stance = ?3, comments = ?4, answered_at = ?5, answered_by = ?6, late = ?7
                where plan_id = ?1 and region_code = ?2""", id.value(), region.value(), stance.name(), comments, clock.instant(),
                by.displayName(), late);
    }

    /** It has been decided on this version. */
    public void decided(PlanId id, int version, boolean carried) {
        sql.update("update activity_plan set state = ?2, version_number = ?3 where id = ?1", id.value(), carried ? "ADOPTED" : "REJECTED", version);
    }

    /** It is published, with this record. */
    public void published(PlanId id, DocumentId record, Caller by) {
        sql.update("update activity_plan set state = 'PUBLISHED', published_at = ?2, published_by = ?3, record_id = ?4 where id = ?1", id.value(),
                clock.instant(), by.username(), record.value());
    }

    private List<PlanAnswer> answers(PlanId id) {
        return sql.rows("""
                select region_code, stance, comments, answered_at, answered_by, late from plan_answer where plan_id = ?1 order by region_code""",
                id.value()).map(row -> new PlanAnswer(new RegionCode((String) row[0]), Optional.ofNullable((String) row[1]).map(Stance::valueOf),
                Optional.ofNullable((String) row[2]).filter(text -> !text.isEmpty()), Optional.ofNullable(Column.instant(row[3])),
                Optional.ofNullable((String) row[4]), (Boolean) row[5])).toList();
    }

    private PlanView view(Object[] row) {
        PlanId id = new PlanId((UUID) row[0]);
        List<PlanAnswer> answers = answers(id);
        return new PlanView(id, ((Number) row[1]).intValue(), (String) row[2], new DocumentId((UUID) row[3]), ((Number) row[4]).intValue(),
                PlanState.valueOf((String) row[5]), Column.instant(row[6]), Optional.ofNullable(Column.date(row[7])),
                Optional.ofNullable(Column.instant(row[8])), answers.size(), (int) answers.stream().filter(each -> each.stance().isPresent()).count(),
                answers, decisions.of(id), Optional.ofNullable(Column.instant(row[9])),
                Optional.ofNullable((UUID) row[10]).map(DocumentId::new));
    }
}
