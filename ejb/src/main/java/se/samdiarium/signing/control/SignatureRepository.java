package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.ades.SignatureFinding;
import se.samdiarium.organisation.Mandate;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.signing.AcceptedSignature;
import se.samdiarium.signing.Channel;
import se.samdiarium.signing.RoundId;

/** Accepted signatures in the database, each with the mandate it rests on. */
@ApplicationScoped
public class SignatureRepository {

    private final Sql sql;
    private final Clock clock;

    @Inject
    SignatureRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected SignatureRepository() {
        this(null, null);
    }

    /** Stores one. */
    public void add(RoundId round, RegionCode region, int ordinal, Examination.Signer signer, Channel channel) {
        SignatureFinding finding = signer.finding();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("round_id", round);
        row.put("region_code", region);
        row.put("ordinal", ordinal);
        row.put("signer", finding.signerName());
        row.put("signed_at", finding.bestTime());
        row.put("level", finding.level());
        row.put("qualification", finding.qualification().name());
        row.put("mandate_title", signer.mandate().map(Mandate::title).orElse(null));
        row.put("mandate_source", signer.mandate().map(Mandate::source).orElse(null));
        row.put("channel", channel);
        row.put("certificate", finding.certificate() == null ? null : finding.certificate().hex());
        row.put("accepted_at", clock.instant());
        sql.insert("accepted_signature", List.of(row));
    }

    /** Whether this certificate has signed for the region in the round. */
    public boolean has(RoundId round, RegionCode region, SignatureFinding finding) {
        return finding.certificate() != null && sql.values(Integer.class, """
                select 1 from accepted_signature where round_id = ?1 and region_code = ?2 and certificate = ?3""", round.value(), region.value(),
                finding.certificate().hex()).findFirst().isPresent();
    }

    /** All of a round by region, in order. */
    public Map<RegionCode, List<AcceptedSignature>> of(RoundId round) {
        return sql.rows("""
                select region_code, ordinal, signer, signed_at, level, qualification, mandate_title, mandate_source, channel
                from accepted_signature where round_id = ?1 order by region_code, ordinal""", round.value())
                .collect(Collectors.groupingBy(row -> new RegionCode((String) row[0]), Collectors.mapping(SignatureRepository::view,
                        Collectors.toList())));
    }

    private static AcceptedSignature view(Object[] row) {
        return new AcceptedSignature(((Number) row[1]).intValue(), (String) row[2], Optional.ofNullable(Column.instant(row[3])),
                Optional.ofNullable((String) row[4]), (String) row[5], Optional.ofNullable((String) row[6]), Optional.ofNullable((String) row[7]),
                Channel.valueOf((String) row[8]));
    }
}
