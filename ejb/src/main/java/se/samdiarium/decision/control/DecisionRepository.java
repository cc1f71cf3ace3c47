package se.samdiarium.decision.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.decision.Act;
import se.samdiarium.decision.Annulment;
import se.samdiarium.decision.Appeal;
import se.samdiarium.decision.DecidingBody;
import se.samdiarium.decision.DecisionChange;
import se.samdiarium.decision.DecisionFacts;
import se.samdiarium.decision.DecisionId;
import se.samdiarium.decision.MinutesView;
import se.samdiarium.decision.Outcome;
import se.samdiarium.decision.Reporting;
import se.samdiarium.decision.entity.Decision;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.VersionRef;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;

/** Decisions in the database. */
@ApplicationScoped
public class DecisionRepository {

    private static final String COLUMNS = """
            select id, document_id, version_number, region_code, body_kind, body_name, planned_on, decided_on, paragraph, outcome, conditions,
                own_number, adjusted_on, announced_on, appealable, appealed_on, settled_on, source, minutes_document, minutes_number,
                recorded_at, recorded_by, recorded_region, annulled_at, annulled_by, annulled_because, revision, reported_on, recorded_separately
            from decision where\s""";

    private final Sql sql;
    private final Clock clock;

    @Inject
    DecisionRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected DecisionRepository() {
        this(null, null);
    }

    /** The decision, its row locked until the transaction ends; or the refusal {@code decision.unknown}. */
    public Decision lock(DecisionId id) {
        return sql.rows(COLUMNS + "id = ?1 for update", id.value()).findFirst().map(DecisionRepository::read).orElseThrow(() -> unknown(id));
    }

    /** The decision, or the refusal {@code decision.unknown}. */
    public Decision get(DecisionId id) {
        return sql.rows(COLUMNS + "id = ?1", id.value()).findFirst().map(DecisionRepository::read).orElseThrow(() -> unknown(id));
    }

    /** All on a text, in the order of their making: annulled ones too. */
    public List<Decision> on(VersionRef text) {
        return sql.rows(COLUMNS + "document_id = ?1 and version_number = ?2 order by region_code, decided_on nulls last, recorded_at, id",
                text.document().value(), text.number()).map(DecisionRepository::read).toList();
    }

    /** The region's plan for this text, its row locked; nobody else plans for the region on this text until the transaction ends. */
    public Optional<Decision> lockPlan(VersionRef text, RegionCode region) {
        sql.values(Object.class, "select pg_advisory_xact_lock(hashtext(?1)) is null", "decision " + text.document() + text.number() + region)
                .findFirst();
        return sql.rows(COLUMNS + "document_id = ?1 and version_number = ?2 and region_code = ?3 and recorded_at is null and annulled_at is null "
                + "for update", text.document().value(), text.number(), region.value()).findFirst().map(DecisionRepository::read);
    }

    /** Stores it as it is now. @param by who did it; noted for a plan */
    public void put(Decision decision, String by) {
        if (sql.values(UUID.class, "select id from decision where id = ?1", decision.id().value()).findFirst().isEmpty()) {
            Map<String, Object> row = columns(decision);
            row.put("id", decision.id().value());
            row.put("planned_at", decision.plannedOn().isPresent() ? clock.instant() : null);
            row.put("planned_by", decision.plannedOn().isPresent() ? by : null);
            sql.insert("decision", List.of(row));
            return;
        }
        Map<String, Object> row = columns(decision);
        StringBuilder set = new StringBuilder();
        Object[] values = new Object[row.size() + 1];
        int i = 0;
        for (Map.Entry<String, Object> column : row.entrySet()) {
            values[i++] = column.getValue() == null ? "" : column.getValue().toString();
            set.append(set.isEmpty() ? "" : ", ").append(column.getKey()).append(" = cast(nullif(?").append(i).append(", '') as ")
                    .append(type(column.getKey())).append(")");
        }
        values[i] = decision.id().value();
        sql.update("update decision set " + set + " where id = ?" + (i + 1), values);
    }

    /** Notes corrections. */
    public void note(DecisionId id, List<DecisionChange> changes) {
        sql.insert("decision_change", changes.stream().map(change -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("decision_id", id.value());
            row.put("at", change.at());
            row.put("actor", change.by());
            row.put("field", change.field());
            row.put("before", change.before());
            row.put("after", change.after());
            row.put("reason", change.reason());
            return row;
        }).toList());
    }

    /** Corrections of the decisions on a text, by decision, the newest first. */
    public Map<DecisionId, List<DecisionChange>> changesOn(VersionRef text) {
        return sql.rows("""
                select c.decision_id, c.at, c.actor, c.field, c.before, c.after, c.reason from decision_change c
                join decision d on d.id = c.decision_id where d.document_id = ?1 and d.version_number = ?2 order by c.id desc""",
                text.document().value(), text.number()).collect(Collectors.groupingBy(row -> new DecisionId((UUID) row[0]), Collectors.mapping(
                row -> new DecisionChange(Column.instant(row[1]), (String) row[2], (String) row[3], (String) row[4], (String) row[5],
                        (String) row[6]), Collectors.toList())));
    }

    private static Map<String, Object> columns(Decision decision) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("document_id", decision.text().document().value());
        row.put("version_number", decision.text().number());
        row.put("region_code", decision.region().value());
        row.put("body_kind", decision.body().kind());
        row.put("body_name", decision.body().name());
        row.put("planned_on", decision.plannedOn().orElse(null));
        Optional<DecisionFacts> facts = decision.facts();
        row.put("decided_on", facts.map(DecisionFacts::decidedOn).orElse(null));
        row.put("paragraph", facts.map(DecisionFacts::paragraph).orElse(null));
        row.put("outcome", facts.map(each -> each.outcome().name()).orElse(null));
        row.put("conditions", facts.flatMap(DecisionFacts::conditions).orElse(null));
        row.put("own_number", facts.flatMap(DecisionFacts::ownNumber).orElse(null));
        row.put("adjusted_on", facts.flatMap(DecisionFacts::adjustedOn).orElse(null));
        row.put("announced_on", facts.flatMap(DecisionFacts::announcedOn).orElse(null));
        row.put("appealable", facts.map(each -> each.appeal().allowed()).orElse(true));
        row.put("appealed_on", facts.flatMap(each -> each.appeal().lodgedOn()).orElse(null));
        row.put("settled_on", facts.flatMap(each -> each.appeal().settledOn()).orElse(null));
        row.put("reported_on", facts.flatMap(DecisionFacts::reporting).flatMap(Reporting::meeting).orElse(null));
        row.put("recorded_separately", facts.flatMap(DecisionFacts::reporting).filter(Reporting.SEPARATE::equals).isPresent());
        row.put("source", facts.flatMap(DecisionFacts::source).orElse(null));
        row.put("minutes_document", decision.minutes().map(extract -> extract.document().value()).orElse(null));
        row.put("minutes_number", decision.minutes().map(MinutesView::number).orElse(null));
        row.put("recorded_at", decision.recorded().map(Act::at).orElse(null));
        row.put("recorded_by", decision.recorded().map(Act::by).orElse(null));
        row.put("recorded_region", decision.recorded().map(act -> act.region().value()).orElse(null));
        row.put("annulled_at", decision.annulled().map(Annulment::at).orElse(null));
        row.put("annulled_by", decision.annulled().map(Annulment::by).orElse(null));
        row.put("annulled_because", decision.annulled().map(Annulment::reason).orElse(null));
        row.put("revision", decision.revision());
        return row;
    }

    private static String type(String column) {
        return switch (column) {
            case "document_id", "minutes_document" -> "uuid";
            case "version_number", "revision" -> "integer";
            case "appealable", "recorded_separately" -> "boolean";
            default -> column.endsWith("_on") ? "date" : column.endsWith("_at") ? "timestamptz" : "varchar";
        };
    }

    private static Decision read(Object[] row) {
        Optional<LocalDate> decided = day(row[7]);
        DecidingBody body = new DecidingBody((String) row[4], (String) row[5]);
        Optional<DecisionFacts> facts = decided.map(day -> new DecisionFacts(body, day, (String) row[8], Outcome.valueOf((String) row[9]),
                text(row[10]), text(row[11]), day(row[12]), day(row[13]), new Appeal((Boolean) row[14], day(row[15]), day(row[16])),
                (Boolean) row[28] ? Optional.of(Reporting.SEPARATE) : day(row[27]).map(Reporting::at), text(row[17])));
        Optional<MinutesView> minutes = Optional.ofNullable((UUID) row[18]).map(id -> new MinutesView(new DocumentId(id), (String) row[19]));
        Optional<Act> recorded = instant(row[20]).map(at -> new Act(at, (String) row[21], new RegionCode((String) row[22])));
        Optional<Annulment> annulled = instant(row[23]).map(at -> new Annulment(at, (String) row[24], (String) row[25]));
        return new Decision(new DecisionId((UUID) row[0]), new VersionRef(new DocumentId((UUID) row[1]), ((Number) row[2]).intValue()),
                new RegionCode((String) row[3]), body, day(row[6]), facts, minutes, recorded, annulled, ((Number) row[26]).intValue());
    }

    private static Optional<String> text(Object column) {
        return Optional.ofNullable((String) column);
    }

    private static Optional<LocalDate> day(Object column) {
        return Optional.ofNullable(Column.date(column));
    }

    private static Optional<Instant> instant(Object column) {
        return Optional.ofNullable(Column.instant(column));
    }

    private static Refusal unknown(DecisionId id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "decision.unknown", id);
    }
}
