package se.samdiarium.ades;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers the reasons of one validation and draws the conclusion: a rejection weighs more than a doubt, a doubt more than nothing. */
final class Judgement {

    /** May become another answer when the network answers: ETSI EN 319 102-1, table 6. */
    private static final Set<SubIndication> MAY_PASS_LATER = EnumSet.of(SubIndication.TRY_LATER);
    /** Mean "no trust anchor found": a doubt while some trust list is unusable, a rejection when all are there. */
    private static final Set<SubIndication> ANCHOR_MISSING =
            EnumSet.of(SubIndication.NO_CERTIFICATE_CHAIN_FOUND, SubIndication.NO_CERTIFICATE_CHAIN_FOUND_NO_POE);

    /** The library's answer when the issuer gave no revocation data: it may give them later. */
    private static final String NO_REVOCATION_DATA = "BBB_XCV_IRDPFC_ANS";

    private static final Duration RETRY = Duration.ofMinutes(30);

    private final Expectation expected;
    private final boolean trustIncomplete;
    private final List<Reason> rejections = new ArrayList<>();
    private final List<Reason> doubts = new ArrayList<>();
    private final List<SignatureFinding> findings = new ArrayList<>();

    /** @param expected null: any signatures by anybody */
    Judgement(Expectation expected, boolean trustIncomplete) {
        this.expected = expected;
        this.trustIncomplete = trustIncomplete;
    }

    void reject(List<Reason> reasons) {
        rejections.addAll(reasons);
    }

    void weigh(eu.europa.esig.dss.validation.reports.Reports reports, long baseSize, ValidationPolicy policy) {
        Horizon horizon = new Horizon(reports.getDetailedReport(), policy);
        SimpleReport simple = reports.getSimpleReport();
        for (SignatureWrapper signature : reports.getDiagnosticData().getSignatures()) {
            SignatureFinding finding = finding(signature, simple, baseSize, horizon);
            findings.add(finding);
            weighValidity(finding, simple);
            if (finding.addedToBase() && finding.passed()) {
                weighQualification(finding);
            }
        }
        if (findings.stream().noneMatch(SignatureFinding::addedToBase)) {
            rejections.add(new Reason("signature.none", "The file carries no signature made after its base."));
        } else if (expected != null) {
            weighSignatories();
        }
    }

    /** Every new signature is by one of those who were to sign, and each of these has signed. */
    private void weighSignatories() {
        List<SignatureFinding> signed = findings.stream().filter(SignatureFinding::addedToBase).toList();
        if (expected.signatories().isEmpty()) {
            if (signed.size() != 1) {
                rejections.add(new Reason("signature.count", "One new signature was expected, found " + signed.size() + "."));
            }
            return;
        }
        List<Expectation.Signatory> missing = new ArrayList<>(expected.signatories());
        for (SignatureFinding finding : signed) {
            Optional<Expectation.Signatory> signatory = missing.stream().filter(one -> one.matches(finding)).findFirst();
            signatory.ifPresentOrElse(missing::remove, () -> rejections.add(new Reason("signature.wrong-signatory",
                    "%s of %s (%s) in field %s is none of those who were to sign: %s.".formatted(finding.signerName(), finding.organisation(),
                            finding.organisationIdentifier(), finding.field(), expected.signatories()))));
        }
        if (!missing.isEmpty()) {
            rejections.add(new Reason("signature.missing", "There is no signature of " + missing + "."));
        }
    }

    /** Every signature covers every file (ETSI EN 319 162-1 permits less). */
    void weighCoverage(eu.europa.esig.dss.validation.reports.Reports reports, Set<String> files) {
        for (SignatureWrapper signature : reports.getDiagnosticData().getSignatures()) {
            Set<String> covered = signature.getSignatureScopes().stream().map(scope -> scope.getName()).collect(Collectors.toSet());
            List<String> left = files.stream().filter(file -> !covered.contains(file)).toList();
            if (!left.isEmpty()) {
                rejections.add(new Reason("container.file-unsigned", "The signature %s does not cover %s.".formatted(signature.getId(), left)));
            }
        }
    }

    Verdict verdict(Instant at, Sha256 document, Verdict.Policy policy, Sha256 trust, Reports reports) {
        List<Reason> reasons = Stream.concat(rejections.stream(), doubts.stream()).distinct().toList();
        Verdict.Assessment assessment = new Verdict.Assessment(at, document, required(), findings, policy, trust, reasons, reports);
        if (!rejections.isEmpty()) {
            return new Verdict.Rejected(assessment);
        }
        return doubts.isEmpty() ? new Verdict.Accepted(assessment) : new Verdict.Undetermined(assessment, at.plus(RETRY));
    }

    private void weighValidity(SignatureFinding finding, SimpleReport simple) {
        if (finding.passed()) {
            return;
        }
        SubIndication sub = simple.getSubIndication(finding.id());
        String code = "signature." + (sub == null ? finding.indication() : sub.name()).toLowerCase(Locale.ROOT).replace('_', '-');
        String why = simple.getAdESValidationErrors(finding.id()).stream().map(Message::getValue).distinct().collect(Collectors.joining(" "));
        Reason reason = new Reason(code, "The signature of %s is %s. %s".formatted(finding.signerName(), finding.indication(), why));
        boolean doubt = simple.getIndication(finding.id()) == Indication.INDETERMINATE
                && (MAY_PASS_LATER.contains(sub) || isUnanswered(finding, simple, sub) || trustIncomplete && ANCHOR_MISSING.contains(sub));
        (doubt ? doubts : rejections).add(reason);
    }

    private static boolean isUnanswered(SignatureFinding finding, SimpleReport simple, SubIndication sub) {
        List<Message> errors = simple.getAdESValidationErrors(finding.id());
        return sub == SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE && errors.stream().anyMatch(error -> NO_REVOCATION_DATA.equals(error.getKey()));
    }

    private void weighQualification(SignatureFinding finding) {
        if (expected == null || required().isMetBy(finding.qualification())) {
            return;
        }
        Reason reason = new Reason("qualification.not-met", "%s was required, the signature of %s is %s."
                .formatted(required(), finding.signerName(), finding.qualification()));
        (trustIncomplete ? doubts : rejections).add(reason);
    }

    private RequiredQualification required() {
        return expected == null ? null : expected.required();
    }

    private static SignatureFinding finding(SignatureWrapper signature, SimpleReport simple, long baseSize, Horizon horizon) {
        String id = signature.getId();
        CertificateWrapper signer = signature.getSigningCertificate();
        SubIndication sub = simple.getSubIndication(id);
        return new SignatureFinding(id, end(signature) > baseSize, signature.getFirstFieldName(), simple.getSignedBy(id),
                signer == null ? null : signer.getOrganizationName(), signer == null ? null : signer.getOrganizationIdentifier(),
                instant(signature.getClaimedSigningTime()), instant(simple.getBestSignatureTime(id)),
                String.valueOf(signature.getSignatureFormat()), Qualification.valueOf(simple.getSignatureQualification(id).name()),
                simple.getIndication(id).name(), sub == null ? null : sub.name(),
                simple.getIndication(id) == Indication.TOTAL_PASSED ? horizon.of(signature) : null, fingerprint(signer));
    }

    /** Where the bytes that the signature covers end. */
    private static long end(SignatureWrapper signature) {
        List<BigInteger> range = signature.getSignatureByteRange();
        return range == null || range.size() != 4 ? Long.MAX_VALUE : range.get(2).add(range.get(3)).longValue();
    }

    private static Sha256 fingerprint(CertificateWrapper signer) {
        boolean known = signer != null && signer.getDigestAlgoAndValue() != null
                && "SHA256".equals(signer.getDigestAlgoAndValue().getDigestMethod().name());
        return known ? Sha256.ofValue(signer.getDigestAlgoAndValue().getDigestValue()) : null;
    }

    private static Instant instant(java.util.Date date) {
        return date == null ? null : date.toInstant();
    }
}
