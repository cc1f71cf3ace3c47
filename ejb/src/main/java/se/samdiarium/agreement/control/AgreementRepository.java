package se.samdiarium.agreement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.agreement.AgreementEvent;
import se.samdiarium.agreement.AgreementId;
import se.samdiarium.agreement.AgreementText;
import se.samdiarium.agreement.EventKind;
import se.samdiarium.agreement.Terms;
import se.samdiarium.agreement.TextKind;
import se.samdiarium.agreement.entity.Agreement;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.VersionRef;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;

/** Agreements in the database. */
@ApplicationScoped
public class AgreementRepository {

    private final Sql sql;
    private final Clock clock;

    @Inject
    AgreementRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected AgreementRepository() {
        this(null, null);
    }

    /** Stores a new one. */
    public void add(Agreement agreement, String by) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", agreement.id().value());
        row.put("title", agreement.title());
        row.put("region_code", agreement.host().value());
        row.put("amends", agreement.amends().map(AgreementId::value).orElse(null));
        row.put("created_at", clock.instant());
        row.put("created_by", by);
        sql.insert("agreement", List.of(row));
        sql.insert("agreement_party", agreement.parties().stream().map(region ->
                Map.<String, Object>of("agreement_id", agreement.id().value(), "region_code", region.value())).toList());
        append(agreement, 0, 0);
    }

    /** Stores what a verb has added to it. */
    public void put(Agreement before, Agreement after) {
        append(after, before.texts().size(), before.events().size());
        if (!before.terms().equals(after.terms())) {
            sql.update("""
                    update agreement set starts_on = cast(nullif(?2, '') as date), ends_on = cast(nullif(?3, '') as date),
                        notice_months = cast(nullif(?4, '') as integer) where id = ?1""", after.id().value(), text(after.terms().startsOn()),
                    text(after.terms().endsOn()), text(after.terms().noticeMonths()));
        }
    }

    /** It, its row locked until the transaction ends; or the refusal {@code agreement.unknown}. */
    public Agreement lock(AgreementId id) {
        sql.values(UUID.class, "select id from agreement where id = ?1 for update", id.value()).findFirst().orElseThrow(() -> unknown(id));
        return get(id);
    }

    /** It, or the refusal {@code agreement.unknown}. */
    public Agreement get(AgreementId id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    /** All, the newest first. */
    public List<Agreement> all() {
        return sql.values(UUID.class, "select id from agreement order by created_at desc, id").map(AgreementId::new).map(this::get).toList();
    }

    /** The one this document is a text of. */
    public Optional<Agreement> withText(DocumentId document) {
        return sql.values(UUID.class, "select agreement_id from agreement_text where document_id = ?1 limit 1", document.value()).findFirst()
                .map(AgreementId::new).map(this::get);
    }

    /** Those that amend it, the oldest first. */
    public List<AgreementId> amendmentsOf(AgreementId id) {
        return sql.values(UUID.class, "select id from agreement where amends = ?1 order by created_at", id.value()).map(AgreementId::new).toList();
    }

    private Optional<Agreement> find(AgreementId id) {
        return sql.rows("select title, region_code, amends, starts_on, ends_on, notice_months from agreement where id = ?1", id.value()).findFirst()
                .map(row -> new Agreement(id, (String) row[0], new RegionCode((String) row[1]),
                        Optional.ofNullable((UUID) row[2]).map(AgreementId::new), parties(id),
                        new Terms(Optional.ofNullable(Column.date(row[3])), Optional.ofNullable(Column.date(row[4])), number(row[5])),
                        texts(id), events(id)));
    }

    private Set<RegionCode> parties(AgreementId id) {
        return sql.values(String.class, "select region_code from agreement_party where agreement_id = ?1", id.value()).map(RegionCode::new)
                .collect(Collectors.toSet());
    }

    private List<AgreementText> texts(AgreementId id) {
        return sql.rows("""
                select position, document_id, version_number, kind from agreement_text where agreement_id = ?1 order by position""", id.value())
                .map(row -> new AgreementText(((Number) row[0]).intValue(),
                        new VersionRef(new DocumentId((UUID) row[1]), ((Number) row[2]).intValue()), TextKind.valueOf((String) row[3]))).toList();
    }

    private List<AgreementEvent> events(AgreementId id) {
        return sql.rows("""
                select kind, happened_on, at, actor, region_code, text_position, reference, until_on, detail from agreement_event
                where agreement_id = ?1 order by id""", id.value())
                .map(row -> new AgreementEvent(EventKind.valueOf((String) row[0]), Column.date(row[1]), Column.instant(row[2]), (String) row[3],
                        Optional.ofNullable((String) row[4]).map(RegionCode::new), number(row[5]), Optional.ofNullable((UUID) row[6]),
                        Optional.ofNullable(Column.date(row[7])), (String) row[8])).toList();
    }

    private void append(Agreement after, int texts, int events) {
        sql.insert("agreement_text", after.texts().subList(texts, after.texts().size()).stream().map(text -> Map.<String, Object>of(
                "agreement_id", after.id().value(), "position", text.position(), "document_id", text.text().document().value(),
                "version_number", text.text().number(), "kind", text.kind())).toList());
        sql.insert("agreement_event", after.events().subList(events, after.events().size()).stream().map(event -> row(after.id(), event)).toList());
    }

    private static Map<String, Object> row(AgreementId id, AgreementEvent event) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("agreement_id", id.value());
        row.put("kind", event.kind());
        row.put("happened_on", event.on());
        row.put("at", event.at());
        row.put("actor", event.by());
        row.put("region_code", event.region().map(RegionCode::value).orElse(null));
        row.put("text_position", event.position().orElse(null));
        row.put("reference", event.reference().orElse(null));
        row.put("until_on", event.until().orElse(null));
        row.put("detail", event.detail());
        return row;
    }

    private static Optional<Integer> number(Object column) {
        return Optional.ofNullable((Number) column).map(Number::intValue);
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static Refusal unknown(AgreementId id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "agreement.unknown", id);
    }
}
