package se.samdiarium.ades;

import eu.europa.esig.dss.alert.LogOnStatusAlert;
import eu.europa.esig.dss.alert.StatusAlert;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.service.SecureRandomNonceSource;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import eu.europa.esig.dss.service.http.commons.OCSPDataLoader;
import eu.europa.esig.dss.service.http.commons.TimestampDataLoader;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.signature.resources.TempFileResourcesHandlerBuilder;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.event.Level;

/** Makes the signature library's tools, new for each call: only the trust anchors are shared between calls. */
final class DssTools {

    private final SigningSettings settings;

    DssTools(SigningSettings settings) {
        this.settings = settings;
    }

    /** For validating: what is wrong is reported, never thrown. No issuer certificates are fetched from addresses that a file names. */
    CertificateVerifier reportingVerifier(TrustSnapshot trust) {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trust.anchors());
        verifier.setOcspSource(new OnlineOCSPSource(withTimeout(new OCSPDataLoader())));
        verifier.setCrlSource(new OnlineCRLSource(withTimeout(new CommonsDataLoader())));
        verifier.setAIASource(null);
        return verifier;
    }

    /** For signing: what is wrong with signer, revocation or time-stamp is refused. */
    CertificateVerifier refusingVerifier(TrustSnapshot trust) {
        CertificateVerifier verifier = reportingVerifier(trust);
        verifier.setAlertOnExpiredCertificate(refuse(found -> new UnsuitableSigner(UnsuitableSigner.Reason.EXPIRED, found, null)));
        verifier.setAlertOnNotYetValidCertificate(refuse(found -> new UnsuitableSigner(UnsuitableSigner.Reason.NOT_YET_VALID, found, null)));
        verifier.setAlertOnRevokedCertificate(refuse(found -> new UnsuitableSigner(UnsuitableSigner.Reason.REVOKED, found
                + " Sign with another certificate.", null)));
        verifier.setAlertOnMissingRevocationData(refuse(found -> new EvidenceUnavailable(
                "Revocation data of the signer or of the time-stamp could not be had. " + found + " Complete again later.")));
        verifier.setAlertOnInvalidTimestamp(refuse(found -> new EvidenceUnavailable("The time-stamp does not verify. " + found)));
        return verifier;
    }

    /** For renewing: what is wrong with an old signature is logged; the renewed file is validated afterwards. */
    CertificateVerifier renewingVerifier(TrustSnapshot trust) {
        CertificateVerifier verifier = reportingVerifier(trust);
        StatusAlert log = new LogOnStatusAlert(Level.DEBUG);
        verifier.setAlertOnInvalidSignature(log);
        verifier.setAlertOnInvalidTimestamp(refuse(found -> new EvidenceUnavailable("The time-stamp does not verify. " + found)));
        verifier.setAlertOnMissingRevocationData(log);
        verifier.setAlertOnUncoveredPOE(log);
        verifier.setAlertOnRevokedCertificate(log);
        verifier.setAlertOnNoRevocationAfterBestSignatureTime(log);
        verifier.setAlertOnExpiredCertificate(log);
        verifier.setAlertOnNotYetValidCertificate(log);
        return verifier;
    }

    /** For validating from the file alone. */
    static CertificateVerifier offlineVerifier(TrustSnapshot trust) {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trust.anchors());
        verifier.setAIASource(null);
        return verifier;
    }

    TSPSource timeStamps() {
        OnlineTSPSource source = new OnlineTSPSource(settings.tsa().toString(), withTimeout(new TimestampDataLoader()));
        source.setNonceSource(new SecureRandomNonceSource());
        return (algorithm, digest) -> {
            try {
                return source.getTimeStampResponse(algorithm, digest);
            } catch (DSSException e) {
                throw new EvidenceUnavailable("A time-stamp was asked of %s, it gave none: %s Complete again later."
                        .formatted(settings.tsa(), e.getMessage()), e);
            }
        };
    }

    /** Working files of one call; {@code clear()} deletes them. */
    TempFileResourcesHandlerBuilder workingFiles() {
        return workingFiles(settings.tempDir());
    }

    static TempFileResourcesHandlerBuilder workingFiles(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The working folder " + folder + " cannot be made", e);
        }
        return new TempFileResourcesHandlerBuilder().setTempFileDirectory(folder.toFile());
    }

    /** PDF reading and writing on disk instead of in memory. Pages are not rendered: {@link TamperGate} compares objects instead (ADR 0010). */
    static IPdfObjFactory pdf(TempFileResourcesHandlerBuilder workingFiles) {
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        PdfBoxNativeObjectFactory factory = new PdfService.Factory();
        factory.setResourcesHandlerBuilder(workingFiles);
        factory.setPdfMemoryUsageSetting(PdfMemoryUsageSetting.fileOnly());
        factory.setPdfDifferencesFinder(differences);
        return factory;
    }

    private <T extends CommonsDataLoader> T withTimeout(T loader) {
        return withTimeout(loader, settings.timeout());
    }

    static <T extends CommonsDataLoader> T withTimeout(T loader, Duration timeout) {
        int millis = Math.toIntExact(timeout.toMillis());
        loader.setTimeoutConnection(millis);
        loader.setTimeoutConnectionRequest(millis);
        loader.setTimeoutResponse(millis);
        loader.setTimeoutSocket(millis);
        return loader;
    }

    private static StatusAlert refuse(Function<String, SigningRefused> refusal) {
        return status -> {
            if (!status.isEmpty()) {
                throw refusal.apply(status.getErrorString());
            }
        };
    }
}
