package se.samdiarium.ades;

import eu.europa.esig.dss.detailedreport.DetailedReport;
import eu.europa.esig.dss.diagnostic.AbstractTokenProxy;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Context;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.policy.CryptographicSuite;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.policy.CryptographicSuiteUtils;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Until when a signature that passes today will pass without being renewed (ETSI EN 319 102-1, 5.6): as long as the best of its time-stamps does,
 * which is until its certificate ends or one of its algorithms is given up (ETSI TS 119 312), whichever comes first.
 */
final class Horizon {

    private final DetailedReport report;
    private final ValidationPolicy policy;

    Horizon(DetailedReport report, ValidationPolicy policy) {
        this.report = report;
        this.policy = policy;
    }

    /** Null when nothing is known of the signer's certificate. */
    Instant of(SignatureWrapper signature) {
        Optional<Instant> byTimeStamp = signature.getAllTimestampsProducedAfterSignatureCreation().stream().filter(this::passed)
                .map(timestamp -> end(timestamp, Context.TIMESTAMP)).filter(Objects::nonNull).max(Comparator.naturalOrder());
        return byTimeStamp.orElseGet(() -> end(signature, Context.SIGNATURE));
    }

    private boolean passed(TimestampWrapper timestamp) {
        Indication indication = report.getFinalIndication(timestamp.getId());
        return indication == Indication.PASSED || indication == Indication.TOTAL_PASSED;
    }

    private Instant end(AbstractTokenProxy token, Context context) {
        if (token.getSigningCertificate() == null) {
            return null;
        }
        CryptographicSuite suite = policy.getSignatureCryptographicConstraint(context);
        return Stream.of(token.getSigningCertificate().getNotAfter(),
                CryptographicSuiteUtils.getExpirationDate(suite, token.getSignatureAlgorithm(), token.getKeyLengthUsedToSignThisToken()),
                CryptographicSuiteUtils.getExpirationDate(suite, token.getDigestAlgorithm()))
                .filter(Objects::nonNull).map(java.util.Date::toInstant).min(Comparator.naturalOrder()).orElse(null);
    }
}
