package se.samdiarium.signing.control;

import java.util.List;
import java.util.Set;
import se.samdiarium.ades.Qualification;
import se.samdiarium.ades.Reason;
import se.samdiarium.ades.SignatureFinding;
import se.samdiarium.ades.Verdict;
import se.samdiarium.signing.Ground;

/** Why a validation came to its verdict, in words that have sentences for people; ETSI EN 319 102-1 stands behind them. */
final class Grounds {

    private static final Set<Qualification> SEALS = Set.of(Qualification.QESEAL, Qualification.ADESEAL_QC, Qualification.ADESEAL);

    private Grounds() {
    }

    /** Whether the signature is an organisation's, not a person's. */
    static boolean isSeal(SignatureFinding finding) {
        return SEALS.contains(finding.qualification());
    }

    /** All of them; empty when the verdict is good. */
    static List<Ground> of(Verdict.Assessment assessment) {
        String indication = assessment.signatures().stream().filter(finding -> !finding.passed()).findFirst()
                .map(finding -> finding.subIndication() == null ? finding.indication() : finding.indication() + "/" + finding.subIndication())
                .orElse("");
        return assessment.reasons().stream().map(reason -> of(reason, assessment, indication)).distinct().toList();
    }

    private static Ground of(Reason reason, Verdict.Assessment assessment, String indication) {
        SignatureFinding last = assessment.signatures().stream().filter(SignatureFinding::addedToBase).reduce((a, b) -> b).orElse(null);
        String signer = last == null ? "–" : last.signerName();
        return switch (reason.code()) {
            case "gate.base-mismatch" -> Ground.of("signing.other-text");
            case "signature.none" -> Ground.of("signing.no-signature");
            case "file.unreadable" -> Ground.of("signing.file-unreadable");
            case "trust.unavailable" -> Ground.of("signing.trust-unavailable");
            case "qualification.not-met" -> last != null && isSeal(last)
                    ? Ground.of("signing.seal-not-allowed", signer)
                    : Ground.of("signing.level-too-low", last == null ? "–" : last.qualification(), assessment.required());
            default -> reason.code().startsWith("gate.") ? Ground.of("signing.changed", reason.code().substring("gate.".length()))
                    : ofSignature(reason.code(), signer, indication).behind(indication);
        };
    }

    private static Ground ofSignature(String code, String signer, String indication) {
        return switch (code.replaceFirst("^signature\\.", "")) {
            case "revoked", "revoked-no-poe", "revoked-ca-no-poe" -> Ground.of("signing.signature-revoked", signer, indication);
            case "expired", "out-of-bounds-no-poe", "out-of-bounds-not-revoked" -> Ground.of("signing.signature-expired", signer, indication);
            case "hash-failure", "sig-crypto-failure", "signed-data-not-found" -> Ground.of("signing.signature-broken", signer, indication);
            case "no-certificate-chain-found", "no-certificate-chain-found-no-poe" ->
                    Ground.of("signing.signature-not-trusted", signer, indication);
            case "try-later" -> Ground.of("signing.signature-unanswered", signer, indication);
            default -> Ground.of("signing.signature-not-valid", signer, indication);
        };
    }
}
