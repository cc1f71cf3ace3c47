package se.samdiarium.preservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.preservation.PreservedKind;
import se.samdiarium.preservation.PreservedView;
import se.samdiarium.signing.Provability;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.Verification;

/** Signed documents that are kept provable, and what was found about their bytes. */
@ApplicationScoped
@Transactional
public class PreservedRecords {

    private static final Duration NEXT_LOOK = Duration.ofDays(1);
    private static final Duration RETRY = Duration.ofHours(1);
    private static final int LONGEST_FAULT = 500;
    private static final String COLUMNS = """
            select p.document_id, p.round_id, r.title, p.region_code, p.kind, p.head, p.sha256, e.outcome, e.level, e.provable_until,
                e.renew_before, e.examined_at, p.renewals, p.renewed_at, p.fault, e.reasons
            from preserved_document p join signing_round r on r.id = p.round_id
            left join lateral (select * from examined_version x where x.sha256 = p.sha256 order by x.examined_at desc limit 1) e on true
            """;

    /**
     * A document to be looked at.
     *
     * @param document the document
     * @param owner    region that owns it
     * @param head     its version
     * @param sha256   of its bytes, in hexadecimal
     */
    public record Task(DocumentId document, RegionCode owner, int head, String sha256) {
    }

    private final Sql sql;
    private final Deposits deposits;
    private final Clock clock;

    @Inject
    PreservedRecords(Sql sql, Deposits deposits, Clock clock) {
        this.sql = sql;
        this.deposits = deposits;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PreservedRecords() {
        this(null, null, null);
    }

    /** Keeps a document from now on. @param region whose counterpart; null for a package */
    public void add(DocumentId document, RoundId round, RegionCode region, PreservedKind kind, RegionCode owner) {
        VersionView head = deposits.view(document, owner).latest();
        sql.update("""
                insert into preserved_document (document_id, round_id, region_code, kind, head, sha256, kept_since, next_look)
                values (?1, ?2, cast(?3 as char(2)), ?4, ?5, ?6, ?7, ?7) on conflict do nothing""", document.value(), round.value(),
                region == null ? null : region.value(), kind.name(), head.number(), head.sha256().hex(), clock.instant());
    }

    /** Keeps from now on what a region has signed, whether or not the others have; a file that is signed in turn, once nobody signs it any more. */
    public void addSigned() {
        sql.update("""
                insert into preserved_document (document_id, round_id, region_code, kind, head, sha256, kept_since, next_look)
                select c.document_id, c.round_id, c.region_code, 'COUNTERPART', v.number, v.sha256, ?1, ?1
                from counterpart c join signing_round r on r.id = c.round_id
                     cross join lateral (select number, sha256 from document_version x where x.document_id = c.document_id
                                         order by number desc limit 1) v
                where c.state = 'SIGNED' and (r.form = 'COUNTERPARTS' or r.withdrawn_at is not null)
                      and not exists (select from preserved_document p where p.document_id = c.document_id)
                on conflict do nothing""", clock.instant());
    }

    /** The documents to look at now, the longest waiting first. */
    public List<Task> due(int most) {
        return sql.rows("""
                select p.document_id, d.region_code, p.head, p.sha256 from preserved_document p join document d on d.id = p.document_id
                where p.next_look <= ?1 order by p.next_look limit ?2""", clock.instant(), most)
                .map(row -> new Task(new DocumentId((UUID) row[0]), new RegionCode((String) row[1]), ((Number) row[2]).intValue(), (String) row[3]))
                .toList();
    }

    /** When the proof of these bytes is to be renewed, if they were examined on this basis before and passed. */
    public Optional<Examined> examined(String sha256, Provability.Basis basis) {
        return sql.rows("""
                select outcome, provable_until, renew_before from examined_version where sha256 = ?1 and policy = ?2 and trust_snapshot = ?3""",
                sha256, basis.policy(), basis.trust()).findFirst().map(row -> new Examined(Verification.Outcome.valueOf((String) row[0]),
                Optional.ofNullable(Column.instant(row[1])), Optional.ofNullable(Column.instant(row[2]))));
    }

    /**
     * What is known of bytes.
     *
     * @param outcome     what the signatures are worth
     * @param until       until when they are provable
     * @param renewBefore when to renew
     */
    public record Examined(Verification.Outcome outcome, Optional<Instant> until, Optional<Instant> renewBefore) {
    }

    /** Notes what was found about bytes. */
    public void found(String sha256, Provability found, Optional<Instant> renewBefore) {
        sql.update("""
                insert into examined_version (sha256, policy, trust_snapshot, outcome, signatures, level, provable_until, renew_before, examined_at,
                    reasons, simple_report)
                values (?1, ?2, ?3, ?4, ?5, cast(?6 as varchar), cast(?7 as timestamptz), cast(?8 as timestamptz), ?9, ?10, ?11)
                on conflict (sha256, policy, trust_snapshot) do update set outcome = excluded.outcome, examined_at = excluded.examined_at,
                    provable_until = excluded.provable_until, renew_before = excluded.renew_before, reasons = excluded.reasons,
                    simple_report = excluded.simple_report""",
                sha256, found.policy(), found.trust(), found.outcome().name(), found.signatures(), found.level().orElse(null),
                found.until().orElse(null), renewBefore.orElse(null), clock.instant(), String.join(" ", found.reasons()), found.report());
    }

    /** Looked at, and well. */
    public void looked(DocumentId document) {
        sql.update("update preserved_document set looked_at = ?2, fault = null, fault_at = null, tries = 0, next_look = ?3 where document_id = ?1",
                document.value(), clock.instant(), clock.instant().plus(NEXT_LOOK));
    }

    /** The document has a new head: the same bytes with more evidence. */
    public void renewed(DocumentId document, int head, String sha256) {
        sql.update("""
                update preserved_document set head = ?2, sha256 = ?3, renewed_at = ?4, renewals = renewals + 1, fault = null, fault_at = null,
                    tries = 0, next_look = ?4 where document_id = ?1""", document.value(), head, sha256, clock.instant());
    }

    /** Looking or renewing did not work; it is tried again in an hour. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(DocumentId document, String why) {
        sql.update("update preserved_document set fault = ?2, fault_at = ?3, tries = tries + 1, next_look = ?4 where document_id = ?1",
                document.value(), why.substring(0, Math.min(why.length(), LONGEST_FAULT)), clock.instant(), clock.instant().plus(RETRY));
    }

    /** To be looked at at once. */
    public void hurry(DocumentId document) {
        sql.update("update preserved_document set next_look = ?2 where document_id = ?1", document.value(), clock.instant());
    }

    /** All, by what is due first; what has no deadline yet last. */
    public List<PreservedView> all() {
        return views(sql.rows(COLUMNS + "order by e.renew_before nulls last, r.title, p.kind, p.region_code"));
    }

    /** Those of one round. */
    public List<PreservedView> of(RoundId round) {
        return views(sql.rows(COLUMNS + "where p.round_id = ?1 order by p.kind desc, p.region_code", round.value()));
    }

    private static List<PreservedView> views(Stream<Object[]> rows) {
        return rows.map(row -> new PreservedView(new DocumentId((UUID) row[0]), new RoundId((UUID) row[1]), (String) row[2],
                Optional.ofNullable((String) row[3]).map(RegionCode::new), PreservedKind.valueOf((String) row[4]), ((Number) row[5]).intValue(),
                (String) row[6], Optional.ofNullable((String) row[7]).map(Verification.Outcome::valueOf), Optional.ofNullable((String) row[8]),
                Optional.ofNullable(Column.instant(row[9])), Optional.ofNullable(Column.instant(row[10])),
                Optional.ofNullable(Column.instant(row[11])), ((Number) row[12]).intValue(), Optional.ofNullable(Column.instant(row[13])),
                Optional.ofNullable((String) row[14]), Stream.ofNullable((String) row[15]).filter(text -> !text.isEmpty())
                        .flatMap(text -> Stream.of(text.split(" "))).toList())).toList();
    }
}
