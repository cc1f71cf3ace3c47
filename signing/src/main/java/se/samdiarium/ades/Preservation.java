package se.samdiarium.ades;

import eu.europa.esig.dss.asic.xades.ASiCWithXAdESSignatureParameters;
import eu.europa.esig.dss.asic.xades.signature.ASiCWithXAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.signature.resources.TempFileResourcesHandlerBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Keeps signatures provable: adds what is missing up to level LTA, or a further archive time-stamp, before the last one loses its worth
 * ({@link SignatureFinding#renewBefore()}). Nothing is handed out that does not pass the strict validation, before and after. Asks the network
 * (OCSP, RFC 3161). Safe for many threads.
 *
 * <p>Wrong: to throw the old file away. A renewed PDF begins with its bytes, but a renewed container is a new file.
 */
public final class Preservation {

    private final TrustStore trust;
    private final DssTools tools;
    private final SignatureValidation validation;

    /** With shared trust. The clock gives the time of validation. */
    public Preservation(TrustStore trust, SigningSettings settings, Clock clock) {
        this.trust = trust;
        this.tools = new DssTools(settings);
        this.validation = new SignatureValidation(trust, settings, clock);
    }

    /**
     * Writes the file with a new archive time-stamp over all its signatures.
     *
     * @param signed a PDF or a container, signed at level T or better
     * @param target written in full or not at all; for a PDF it begins with exactly the bytes of the signed file
     * @throws RenewalRefused      the file does not pass now (it is too late, or it is undetermined), would not pass afterwards, or would be
     *                             provable no longer than it is
     * @throws EvidenceUnavailable no time-stamp or revocation data: the same call may succeed later
     * @throws TrustUnavailable    the trust lists are not usable now
     * @throws IOException         a file cannot be read or written
     */
    public SignedFile renew(Path signed, Path target) throws IOException {
        TrustSnapshot anchors = trust.ready();
        Verdict before = validation.examine(signed);
        if (!(before instanceof Verdict.Accepted)) {
            throw new RenewalRefused("%s was to be renewed, but does not pass as it is: %s Renewal cannot mend that."
                    .formatted(signed.getFileName(), before.assessment().reasons()), before);
        }
        TempFileResourcesHandlerBuilder workingFiles = tools.workingFiles();
        try {
            DSSDocument renewed = ContainerIntake.isZip(signed) ? container(signed, anchors) : pdf(signed, anchors, workingFiles);
            return WholeFile.write(renewed, "LTA", target, draft -> requireBetter(signed, before.assessment(), draft));
        } catch (DSSException e) {
            throw new EvidenceUnavailable("%s was to be renewed; the evidence is not complete: %s"
                    .formatted(signed.getFileName(), e.getMessage()), e);
        } finally {
            workingFiles.clear();
        }
    }

    private DSSDocument pdf(Path signed, TrustSnapshot anchors, TempFileResourcesHandlerBuilder workingFiles) {
        PAdESService service = new PAdESService(tools.renewingVerifier(anchors));
        service.setPdfObjFactory(DssTools.pdf(workingFiles));
        service.setTspSource(tools.timeStamps());
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LTA);
        return service.extendDocument(new FileDocument(signed.toFile()), parameters);
    }

    private DSSDocument container(Path signed, TrustSnapshot anchors) {
        ASiCWithXAdESService service = new ASiCWithXAdESService(tools.renewingVerifier(anchors));
        service.setTspSource(tools.timeStamps());
        ASiCWithXAdESSignatureParameters parameters = new ASiCWithXAdESSignatureParameters();
        parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_LTA);
        return service.extendDocument(new FileDocument(signed.toFile()), parameters);
    }

    private void requireBetter(Path old, Verdict.Assessment before, Path draft) throws IOException {
        Verdict after = validation.judgeRenewed(draft, old);
        List<SignatureFinding> now = after.assessment().signatures();
        boolean passes = after instanceof Verdict.Accepted && now.size() == before.signatures().size()
                && now.stream().allMatch(SignatureFinding::isArchived);
        if (!passes) {
            throw new RenewalRefused("%s was renewed, but the renewed file does not pass and was thrown away: %s"
                    .formatted(old.getFileName(), after.assessment().reasons()), after);
        }
        Instant until = before.provableUntil();
        boolean archived = before.signatures().stream().allMatch(SignatureFinding::isArchived);
        if (archived && until != null && !after.assessment().provableUntil().isAfter(until)) {
            throw new RenewalRefused("%s is provable until %s and would not be longer: the time-stamp service has no newer certificate yet. "
                    .formatted(old.getFileName(), until) + "Try again when it has.", after);
        }
    }
}
