package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import se.samdiarium.access.RegionCode;
import se.samdiarium.ades.Reports;
import se.samdiarium.ades.SignatureFinding;
import se.samdiarium.ades.Verdict;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.ReportKind;
import se.samdiarium.signing.RoundId;

/** Evidence of accepted counterparts in the database; reports are kept compressed. */
@ApplicationScoped
public class EvidenceRepository {

    private final EntityManager db;

    @Inject
    EvidenceRepository(EntityManager db) {
        this.db = db;
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
        db.createNativeQuery("""
                insert into signature_evidence (round_id, region_code, sha256, verdict, policy, trust_snapshot, best_signature_time, validated_at,
                    simple_report, detailed_report, diagnostic_data, etsi_report)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)""")
                .setParameter(1, round.value())
                .setParameter(2, region.value())
                .setParameter(3, assessment.document().hex())
                .setParameter(4, verdict.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT))
                .setParameter(5, assessment.policy().name() + " " + assessment.policy().version())
                .setParameter(6, assessment.trust().hex())
                .setParameter(7, best)
                .setParameter(8, assessment.at())
                .setParameter(9, assessment.reports().simple())
                .setParameter(10, assessment.reports().detailed())
                .setParameter(11, assessment.reports().diagnostic())
                .setParameter(12, assessment.reports().etsi())
                .executeUpdate();
    }

    /** A report as XML in UTF-8, or the refusal {@code signing.evidence-unknown}. */
    public byte[] report(RoundId round, RegionCode region, ReportKind kind) {
        String column = switch (kind) {
            case SIMPLE -> "simple_report";
            case DETAILED -> "detailed_report";
            case DIAGNOSTIC -> "diagnostic_data";
            case ETSI -> "etsi_report";
        };
        List<?> reports = db.createNativeQuery("select " + column + " from signature_evidence where round_id = ?1 and region_code = ?2")
                .setParameter(1, round.value()).setParameter(2, region.value()).getResultList();
        return reports.stream().findFirst().map(report -> Reports.text((byte[]) report).getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "signing.evidence-unknown", region, round));
    }
}
