package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.ades.Reports;
import se.samdiarium.ades.Sha256;
import se.samdiarium.ades.SignatureFinding;
import se.samdiarium.ades.Verdict;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.EvidenceView;
import se.samdiarium.signing.ReportKind;
import se.samdiarium.signing.RoundId;

/** Evidence of accepted counterparts in the database; reports are kept compressed. */
@ApplicationScoped
public class EvidenceRepository {

    private final Sql sql;

    @Inject
    EvidenceRepository(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected EvidenceRepository() {
        this(null);
    }

    /** Stores the evidence of an accepted counterpart. */
    public void add(RoundId round, RegionCode region, Verdict verdict) {
        Verdict.Assessment assessment = verdict.assessment();
        Instant best = assessment.signatures().stream().filter(SignatureFinding::addedToBase)
                .map(SignatureFinding::bestTime).findFirst().orElse(null);
        sql.update("""
                insert into signature_evidence (round_id, region_code, sha256, verdict, policy, trust_snapshot, best_signature_time, validated_at,
                    simple_report, detailed_report, diagnostic_data, etsi_report)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)""",
                round.value(), region.value(), assessment.document().hex(),
                verdict.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT),
                assessment.policy().name() + " " + assessment.policy().version(), assessment.trust().hex(), best,
                assessment.at(), assessment.reports().simple(), assessment.reports().detailed(),
                assessment.reports().diagnostic(), assessment.reports().etsi());
    }

    /** By what the region's part was accepted, or the refusal {@code signing.evidence-unknown}. */
    public EvidenceView view(RoundId round, CounterpartView part) {
        return sql.rows("""
                select sha256, verdict, policy, trust_snapshot, best_signature_time, validated_at from signature_evidence
                where round_id = ?1 and region_code = ?2 order by validated_at desc limit 1""", round.value(), part.region().value())
                .findFirst().map(row -> new EvidenceView(part, (String) row[0], (String) row[1], (String) row[2], (String) row[3],
                        Optional.ofNullable(Column.instant(row[4])), Column.instant(row[5])))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "signing.evidence-unknown", part.region(), round));
    }

    /**
     * The verdict by which a region's part was accepted, with its reports, to be packed; without the findings, which stand in the reports.
     *
     * @param last of the whole round: of a file signed in turn, which has all signatures at the end only
     */
    public Verdict.Accepted verdict(RoundId round, RegionCode region, boolean last) {
        return sql.rows("""
                select sha256, validated_at, policy, trust_snapshot, simple_report, detailed_report, diagnostic_data, etsi_report
                from signature_evidence where round_id = ?1 and (region_code = ?2 or ?3) order by validated_at desc limit 1""",
                round.value(), region.value(), last).findFirst().map(EvidenceRepository::accepted)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "signing.evidence-unknown", region, round));
    }

    private static Verdict.Accepted accepted(Object[] row) {
        String policy = (String) row[2];
        int space = policy.lastIndexOf(' ');
        return new Verdict.Accepted(new Verdict.Assessment(Column.instant(row[1]), new Sha256((String) row[0]), null, List.of(),
                new Verdict.Policy(policy.substring(0, space), Integer.parseInt(policy.substring(space + 1)), null), new Sha256((String) row[3]),
                List.of(), new Reports((byte[]) row[4], (byte[]) row[5], (byte[]) row[6], (byte[]) row[7])));
    }

    /** A report as XML in UTF-8, or the refusal {@code signing.evidence-unknown}. */
    public byte[] report(RoundId round, RegionCode region, ReportKind kind) {
        String column = switch (kind) {
            case SIMPLE -> "simple_report";
            case DETAILED -> "detailed_report";
            case DIAGNOSTIC -> "diagnostic_data";
            case ETSI -> "etsi_report";
        };
        return sql.values(byte[].class, "select " + column + " from signature_evidence where round_id = ?1 and region_code = ?2 "
                + "order by validated_at desc limit 1",
                round.value(), region.value())
                .findFirst().map(report -> Reports.text(report).getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "signing.evidence-unknown", region, round));
    }
}
