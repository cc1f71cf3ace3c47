package se.samdiarium.ades.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import se.samdiarium.ades.PackageVerdict;
import se.samdiarium.ades.Qualification;
import se.samdiarium.ades.Reason;
import se.samdiarium.ades.SignatureFinding;
import se.samdiarium.ades.TrustStatus;
import se.samdiarium.ades.Verdict;

/** Prints verdicts for people. */
final class Report {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Stockholm"));

    private final PrintStream out;
    private final Clock clock;

    Report(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    int tell(Path file, Verdict verdict, TrustStatus trust) {
        int code = code(verdict);
        out.println(headline(verdict) + ": " + file.getFileName());
        signatures(verdict, "");
        if (trust.loadedAt() != null && !verdict.assessment().hasReason("trust.unavailable")) {
            Instant newest = trust.lists().stream().map(TrustStatus.ListState::issued).filter(java.util.Objects::nonNull)
                    .max(Instant::compareTo).orElse(trust.loadedAt());
            trust("egna", newest, Duration.between(newest, clock.instant()), trust.snapshot().hex());
        }
        return code;
    }

    int tell(Path file, PackageVerdict pack) {
        out.println((pack.accepted() ? "GILTIGT AVTALSPAKET" : "INTE GILTIGT AVTALSPAKET") + ": " + file.getFileName());
        out.println("  " + pack.title() + ", gjort " + TIME.format(pack.made()));
        pack.reasons().forEach(this::reason);
        out.println("Paketets stämpel: " + headline(pack.seal()));
        signatures(pack.seal(), "");
        for (Map.Entry<String, Verdict> counterpart : pack.counterparts().entrySet()) {
            out.println(counterpart.getKey() + ": " + headline(counterpart.getValue()));
            signatures(counterpart.getValue(), "  ");
        }
        PackageVerdict.TrustUsed used = pack.trust();
        trust(used.fromPackage() ? "ur paketet, valda av den som gjorde det" : "egna", used.loadedAt(), used.age(), used.snapshot().hex());
        return pack.accepted() ? Verify.VALID : Verify.INVALID;
    }

    private void signatures(Verdict verdict, String indent) {
        for (SignatureFinding finding : verdict.assessment().signatures()) {
            out.printf("%s  %s%s%n", indent, finding.signerName(), finding.organisation() == null ? "" : ", " + finding.organisation());
            out.printf("%s    %s, %s%n", indent, level(finding), finding.level());
            out.printf("%s    %s%n", indent, finding.bestTime() == null ? "tid: inte bevisad" : "bevisad tid: " + TIME.format(finding.bestTime()));
            out.printf("%s    %s%s%n", indent, finding.indication(), finding.subIndication() == null ? "" : " / " + finding.subIndication());
        }
        verdict.assessment().reasons().forEach(this::reason);
    }

    private void reason(Reason reason) {
        out.println("  ! " + reason.code() + ": " + reason.sentence());
    }

    private void trust(String which, Instant at, Duration age, String snapshot) {
        out.printf("Tillitslistor: %s, från %s (%d dagar gamla), %s%n", which, TIME.format(at), age.toDays(), snapshot);
    }

    private static String headline(Verdict verdict) {
        Verdict.Assessment found = verdict.assessment();
        boolean qualified = found.signatures().stream().map(SignatureFinding::qualification)
                .allMatch(each -> each == Qualification.QESIG || each == Qualification.QESEAL);
        return switch (verdict) {
            case Verdict.Accepted accepted -> qualified ? "GILTIG, KVALIFICERAD" : "GILTIG, INTE KVALIFICERAD I ALLA DELAR";
            case Verdict.Undetermined doubt -> "KAN INTE AVGÖRAS";
            case Verdict.Rejected rejected -> found.signatures().isEmpty() ? found.hasReason("signature.none") ? "INGEN UNDERSKRIFT"
                    : "GÅR INTE ATT LÄSA SOM UNDERTECKNAD" : "INTE GILTIG";
        };
    }

    private static int code(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted accepted -> Verify.VALID;
            case Verdict.Undetermined doubt -> Verify.UNKNOWN;
            case Verdict.Rejected rejected -> rejected.assessment().signatures().isEmpty() ? Verify.UNKNOWN : Verify.INVALID;
        };
    }

    private static String level(SignatureFinding finding) {
        return switch (finding.qualification()) {
            case QESIG -> "kvalificerad underskrift";
            case QESEAL -> "kvalificerad stämpel";
            case ADESIG_QC, ADESEAL_QC -> "avancerad, med kvalificerat certifikat";
            case ADESIG, ADESEAL, UNKNOWN, UNKNOWN_QC, UNKNOWN_QC_QSCD -> "avancerad, inte kvalificerad";
            default -> finding.qualification().name();
        };
    }
}
