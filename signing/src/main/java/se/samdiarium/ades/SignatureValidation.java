package se.samdiarium.ades;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.signature.resources.TempFileResourcesHandlerBuilder;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Says what a signed PDF is worth (ETSI EN 319 102-1 under our strict policy, ETSI TS 119 615 for the qualification), and that it is nothing but its
 * base plus a signature. Asks the network for revocation data that the file does not carry. Safe for many threads; costs processor time,
 * so callers bound how many run at once.
 */
public final class SignatureValidation {

    private final TrustStore trust;
    private final DssTools tools;
    private final Clock clock;
    private final StrictPolicy policy = new StrictPolicy();

    /** With shared trust. The clock gives the time of validation. */
    public SignatureValidation(TrustStore trust, SigningSettings settings, Clock clock) {
        this.trust = trust;
        this.tools = new DssTools(settings);
        this.clock = clock;
    }

    /** As the other, requiring {@link RequiredQualification#QESIG}. */
    public Verdict validate(Path signed, Path base) throws IOException {
        return validate(signed, base, RequiredQualification.QESIG);
    }

    /**
     * Judges a counterpart.
     *
     * @param signed the signed file
     * @param base   the very bytes that were to be signed
     * @throws IOException one of the files cannot be read from disk; what is wrong inside the signed file is a verdict, never an exception
     */
    public Verdict validate(Path signed, Path base, RequiredQualification required) throws IOException {
        Instant now = clock.instant();
        Sha256 document = Sha256.hash(signed);
        TrustSnapshot anchors;
        try {
            anchors = trust.ready();
        } catch (TrustUnavailable e) {
            return new Verdict.Undetermined(new Verdict.Assessment(now, document, required, List.of(), policy.name(), trust.status().snapshot(),
                    List.of(new Reason("trust.unavailable", e.getMessage())), Reports.NONE));
        }
        Judgement judgement = new Judgement(required, anchors.incompleteAt(now));
        judgement.reject(TamperGate.inspect(signed, base));
        Reports reports = cryptography(signed, Files.size(base), anchors, now, judgement);
        return judgement.verdict(now, document, policy.name(), anchors.id(), reports);
    }

    private Reports cryptography(Path signed, long baseSize, TrustSnapshot anchors, Instant now, Judgement judgement) {
        TempFileResourcesHandlerBuilder workingFiles = tools.workingFiles();
        try {
            PDFDocumentValidator validator = new PDFDocumentValidator(new FileDocument(signed.toFile()));
            validator.setPdfObjFactory(DssTools.pdf(workingFiles));
            validator.setCertificateVerifier(tools.reportingVerifier(anchors));
            validator.setValidationTime(java.util.Date.from(now));
            validator.setEnableEtsiValidationReport(true);
            validator.setLocale(Locale.ENGLISH);
            eu.europa.esig.dss.validation.reports.Reports found = validator.validateDocument(policy.load());
            judgement.weigh(found, baseSize);
            return Reports.of(found);
        } catch (DSSException | IllegalInputException | StackOverflowError e) {
            judgement.reject(List.of(new Reason("file.unreadable", "The file cannot be read as a signed PDF: " + e.getMessage())));
            return Reports.NONE;
        } finally {
            workingFiles.clear();
        }
    }
}
