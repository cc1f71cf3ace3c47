package se.samdiarium.ades;

import eu.europa.esig.dss.asic.xades.validation.ASiCContainerWithXAdESValidator;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.signature.resources.TempFileResourcesHandlerBuilder;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Judges files with one set of trust anchors, at one moment, under one policy. Made for one judgement or a few, then thrown away.
 *
 * @param tempDir  folder for working files
 * @param verifier makes a verifier, a new one for each file: with the network or without
 */
record Judge(Path tempDir, TrustSnapshot trust, Verifiers verifier, StrictPolicy policy, Instant now) {

    /** Makes verifiers over trust anchors. */
    interface Verifiers {
        CertificateVerifier over(TrustSnapshot trust);
    }

    /** A counterpart, a shared file, or a container of several signatures, against its base. */
    Verdict judge(Path signed, Path base, Expectation expected) throws IOException {
        Judgement judgement = new Judgement(expected, trust.incompleteAt(now));
        if (ContainerIntake.isZip(signed)) {
            ContainerIntake intake = ContainerIntake.read(signed);
            judgement.reject(intake.reasonsFor(Sha256.hash(base)));
            return container(signed, intake, judgement);
        }
        judgement.reject(TamperGate.inspect(signed, base, expected.rule()));
        if (expected.pictures()) {
            judgement.reject(pictures(signed, base));
        }
        return pdf(signed, Files.size(base), judgement);
    }

    /** An old file and the same file with more evidence. */
    Verdict judgeRenewed(Path renewed, Path old) throws IOException {
        Judgement judgement = new Judgement(null, trust.incompleteAt(now));
        if (ContainerIntake.isZip(renewed)) {
            return container(renewed, ContainerIntake.read(renewed), judgement);
        }
        judgement.reject(TamperGate.inspect(renewed, old, GateRule.EVIDENCE));
        return pdf(renewed, 0, judgement);
    }

    /** Any signed file, about which nothing is known. */
    Verdict examine(Path signed) throws IOException {
        Judgement judgement = new Judgement(null, trust.incompleteAt(now));
        if (ContainerIntake.isZip(signed)) {
            return container(signed, ContainerIntake.read(signed), judgement);
        }
        judgement.reject(TamperGate.inspectSinceFirstSignature(signed));
        return pdf(signed, 0, judgement);
    }

    private static List<Reason> pictures(Path signed, Path base) {
        try {
            return new PictureComparison(base, signed).reasons();
        } catch (IOException e) {
            return List.of(new Reason("file.unreadable", "The file cannot be read as a PDF: " + e.getMessage()));
        }
    }

    private Verdict pdf(Path signed, long baseSize, Judgement judgement) throws IOException {
        if (PdfIntake.isEncrypted(signed)) {
            judgement.reject(List.of(new Reason("file.encrypted", "The file is encrypted, so that its content cannot be compared and kept.")));
        }
        TempFileResourcesHandlerBuilder workingFiles = DssTools.workingFiles(tempDir);
        try {
            PDFDocumentValidator validator = new PDFDocumentValidator(new FileDocument(signed.toFile()));
            validator.setPdfObjFactory(DssTools.pdf(workingFiles));
            return verdict(signed, judgement, validate(validator, baseSize, judgement));
        } catch (DSSException | IllegalInputException | StackOverflowError e) {
            judgement.reject(List.of(new Reason("file.unreadable", "The file cannot be read as a signed PDF: " + e.getMessage())));
            return verdict(signed, judgement, null);
        } finally {
            workingFiles.clear();
        }
    }

    /** What is wrong with the container itself is told without unpacking it. */
    private Verdict container(Path signed, ContainerIntake intake, Judgement judgement) throws IOException {
        if (!intake.reasons().isEmpty()) {
            judgement.reject(intake.reasons());
            return verdict(signed, judgement, null);
        }
        try {
            var reports = validate(new ASiCContainerWithXAdESValidator(new FileDocument(signed.toFile())), 0, judgement);
            judgement.weighCoverage(reports, Set.copyOf(intake.content().keySet()));
            return verdict(signed, judgement, reports);
        } catch (DSSException | IllegalInputException | StackOverflowError e) {
            judgement.reject(List.of(new Reason("file.unreadable", "The file cannot be read as an ASiC-E container: " + e.getMessage())));
            return verdict(signed, judgement, null);
        }
    }

    private eu.europa.esig.dss.validation.reports.Reports validate(SignedDocumentValidator validator, long baseSize, Judgement judgement) {
        validator.setCertificateVerifier(verifier.over(trust));
        validator.setValidationTime(java.util.Date.from(now));
        validator.setEnableEtsiValidationReport(true);
        validator.setLocale(Locale.ENGLISH);
        return policy.apply(rules -> {
            eu.europa.esig.dss.validation.reports.Reports reports = validator.validateDocument(rules);
            judgement.weigh(reports, baseSize, rules);
            return reports;
        });
    }

    private Verdict verdict(Path signed, Judgement judgement, eu.europa.esig.dss.validation.reports.Reports found) throws IOException {
        Reports reports = found == null ? Reports.NONE
                : new Reports(Reports.compress(found.getXmlSimpleReport()), Reports.compress(found.getXmlDetailedReport()),
                        Reports.compress(found.getXmlDiagnosticData()), Reports.compress(found.getXmlValidationReport()));
        return judgement.verdict(now, Sha256.hash(signed), policy.name(), trust.id(), reports);
    }
}
