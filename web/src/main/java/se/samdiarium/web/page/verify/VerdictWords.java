package se.samdiarium.web.page.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import se.samdiarium.signing.Verification;
import se.samdiarium.signing.VerifiedSignature;
import se.samdiarium.web.page.Texts;
import se.samdiarium.web.page.Words;

/** How verdicts on signatures are written on the pages. */
@Named("verdicts")
@RequestScoped
public class VerdictWords {

    private static final Set<String> DOUBTFUL = Set.of("INDETERMINATE", "UNSIGNED", "TRUST_UNAVAILABLE");

    private final Words words;

    @Inject
    VerdictWords(Words words) {
        this.words = words;
    }

    /** For the container's proxy. */
    protected VerdictWords() {
        this(null);
    }

    /** Headline of a verdict. */
    public String headline(Verification file) {
        return words.texts().of("verify.outcome." + key(file));
    }

    /** What a verdict means. */
    public String meaning(Verification file) {
        return words.texts().of("verify.meaning." + key(file));
    }

    /** Colour of a verdict. */
    public String tone(Verification file) {
        return switch (key(file)) {
            case "PASSED.qualified" -> "good";
            case "PASSED", "INDETERMINATE", "UNSIGNED", "TRUST_UNAVAILABLE" -> "warning";
            default -> "bad";
        };
    }

    /** Symbol of a verdict. */
    public String symbol(Verification file) {
        return "good".equals(tone(file)) ? "✓" : DOUBTFUL.contains(key(file)) ? "?" : "!";
    }

    /** What a signature is. */
    public String level(VerifiedSignature signature) {
        String qualification = signature.qualification();
        if (qualification.startsWith("INDETERMINATE")) {
            return words.texts().of("qualification.indeterminate");
        }
        return words.texts().of(qualification.startsWith("N") ? "qualification.none" : "qualification." + qualification);
    }

    /** Whether a signature holds. */
    public String indication(VerifiedSignature signature) {
        return words.texts().of("indication." + signature.indication());
    }

    /** Colour of a signature. */
    public String tone(VerifiedSignature signature) {
        if (signature.passed()) {
            return signature.qualified() ? "good" : "warning";
        }
        return "INDETERMINATE".equals(signature.indication()) ? "warning" : "bad";
    }

    /** Symbol of a signature. */
    public String symbol(VerifiedSignature signature) {
        return signature.passed() ? signature.qualified() ? "✓" : "•" : "INDETERMINATE".equals(signature.indication()) ? "?" : "!";
    }

    /** Why a signature does not hold, in plain words; empty when it does. */
    public String why(VerifiedSignature signature) {
        Texts texts = words.texts();
        return signature.subIndication().map(sub -> texts.has("subindication." + sub) ? texts.of("subindication." + sub)
                : texts.of("subindication.other")).orElse("");
    }

    /** The ETSI words behind it. */
    public String etsi(VerifiedSignature signature) {
        return signature.indication() + signature.subIndication().map(sub -> " / " + sub).orElse("") + " · " + signature.qualification();
    }

    private static String key(Verification file) {
        if (file.outcome() == Verification.Outcome.PASSED && !file.passed()) {
            return file.inside().stream().anyMatch(inside -> inside.outcome() == Verification.Outcome.FAILED) ? "FAILED" : "INDETERMINATE";
        }
        return file.outcome() + (file.allQualified() ? ".qualified" : "");
    }
}
