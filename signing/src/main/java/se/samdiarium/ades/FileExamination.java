package se.samdiarium.ades;

import eu.europa.esig.dss.asic.xades.validation.ASiCContainerWithXAdESValidatorFactory;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.signature.resources.TempFileResourcesHandlerBuilder;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says what a signed PDF (PAdES) or container (ASiC with XAdES) is worth that comes from anywhere, by the strict policy, in any form.
 * Since there is no base to compare with, it rests on the objects that each signature covers; {@link SignatureValidation} says more about a
 * counterpart. Safe for many threads; callers bound how many run at once.
 */
public final class FileExamination {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int MAGIC_BYTES = 1024;

    private final TrustStore trust;
    private final DssTools tools;
    private final Clock clock;
    private final ExaminationPolicy policy = new ExaminationPolicy();

    /** With shared trust. The clock gives the time of validation. */
    public FileExamination(TrustStore trust, SigningSettings settings, Clock clock) {
        this.trust = trust;
        this.tools = new DssTools(settings);
        this.clock = clock;
    }

    /**
     * Examines a file.
     *
     * @throws IOException the file cannot be read from disk; what is wrong inside it is an outcome, never an exception
     */
    public Examination examine(Path file) throws IOException {
        Instant now = clock.instant();
        Draft draft = new Draft(now, Sha256.hash(file));
        TrustSnapshot anchors;
        try {
            anchors = trust.ready();
        } catch (TrustUnavailable e) {
            return draft.ends(Examination.Outcome.TRUST_UNAVAILABLE, null, "trust.unavailable", e.getMessage());
        }
        TempFileResourcesHandlerBuilder workingFiles = tools.workingFiles();
        try {
            SignedDocumentValidator validator = validator(file, workingFiles);
            if (validator == null) {
                return draft.ends(Examination.Outcome.UNREADABLE, anchors.id(), "file.unreadable",
                        "The file is neither a PDF nor an ASiC container.");
            }
            validator.setCertificateVerifier(tools.reportingVerifier(anchors));
            validator.setValidationTime(java.util.Date.from(now));
            validator.setEnableEtsiValidationReport(true);
            validator.setLocale(Locale.ENGLISH);
            return draft.judged(validator.validateDocument(policy.load()), anchors);
        } catch (DSSException | IllegalInputException | StackOverflowError e) {
            return draft.ends(Examination.Outcome.UNREADABLE, anchors.id(), "file.unreadable", "The file cannot be read: " + e.getMessage());
        } finally {
            workingFiles.clear();
        }
    }

    private static SignedDocumentValidator validator(Path file, TempFileResourcesHandlerBuilder workingFiles) throws IOException {
        DSSDocument document = new FileDocument(file.toFile());
        byte[] start = start(file);
        if (holds(start, PDF)) {
            PDFDocumentValidator validator = new PDFDocumentValidator(document);
            validator.setPdfObjFactory(DssTools.pdf(workingFiles));
            return validator;
        }
        boolean container = start.length > ZIP.length && java.util.Arrays.equals(java.util.Arrays.copyOf(start, ZIP.length), ZIP);
        ASiCContainerWithXAdESValidatorFactory containers = new ASiCContainerWithXAdESValidatorFactory();
        return container && containers.isSupported(document) ? containers.create(document) : null;
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAGIC_BYTES);
        }
    }

    /** Some tools write bytes before the header (ISO 32000-1, annex H.3.4.1 lets readers accept it). */
    private static boolean holds(byte[] start, byte[] magic) {
        return new String(start, StandardCharsets.ISO_8859_1).contains(new String(magic, StandardCharsets.ISO_8859_1));
    }

    /** The part of the answer that is known from the beginning. */
    private final class Draft {

        private final Instant at;
        private final Sha256 document;

        Draft(Instant at, Sha256 document) {
            this.at = at;
            this.document = document;
        }

        Examination ends(Examination.Outcome outcome, Sha256 snapshot, String code, String why) {
            return new Examination(at, document, outcome, List.of(), List.of(), policy.name(), snapshot, List.of(new Reason(code, why)),
                    Reports.NONE);
        }

        Examination judged(eu.europa.esig.dss.validation.reports.Reports found, TrustSnapshot anchors) {
            SimpleReport simple = found.getSimpleReport();
            DiagnosticData data = found.getDiagnosticData();
            List<SignatureFinding> findings = data.getSignatures().stream().map(each -> Judgement.finding(each, simple, 0)).toList();
            List<String> unsigned = unsigned(data);
            List<Reason> reasons = new ArrayList<>();
            findings.stream().filter(each -> !each.passed()).forEach(each -> reasons.add(reason(each, simple)));
            unsigned.forEach(name -> reasons.add(new Reason("container.unsigned-file", "No signature covers " + name + ".")));
            return new Examination(at, document, outcome(findings, unsigned, simple), findings, unsigned, policy.name(), anchors.id(), reasons,
                    Reports.of(found));
        }
    }

    private static Examination.Outcome outcome(List<SignatureFinding> findings, List<String> unsigned, SimpleReport simple) {
        if (findings.isEmpty()) {
            return Examination.Outcome.UNSIGNED;
        }
        if (!unsigned.isEmpty() || findings.stream().anyMatch(each -> simple.getIndication(each.id()) == Indication.TOTAL_FAILED)) {
            return Examination.Outcome.FAILED;
        }
        return findings.stream().allMatch(SignatureFinding::passed) ? Examination.Outcome.PASSED : Examination.Outcome.INDETERMINATE;
    }

    private static Reason reason(SignatureFinding finding, SimpleReport simple) {
        String sub = finding.subIndication() == null ? finding.indication() : finding.subIndication();
        String why = simple.getAdESValidationErrors(finding.id()).stream().map(Message::getValue).distinct().collect(Collectors.joining(" "));
        return new Reason("signature." + sub.toLowerCase(Locale.ROOT).replace('_', '-'), "The signature of %s is %s. %s"
                .formatted(finding.signerName(), finding.indication(), why).strip());
    }

    /** A signature in a container can be whole though a file beside it is signed by nobody. */
    private static List<String> unsigned(DiagnosticData data) {
        if (!data.isContainerInfoPresent() || data.getSignatures().isEmpty()) {
            return List.of();
        }
        Set<String> signed = data.getSignatures().stream().map(SignatureWrapper::getSignatureScopes).flatMap(List::stream)
                .map(scope -> scope.getName()).collect(Collectors.toSet());
        return data.getContainerInfo().getContentFiles().stream().filter(name -> !signed.contains(name)).toList();
    }
}
