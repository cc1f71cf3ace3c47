package se.samdiarium.bench.signing;

import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import eu.europa.esig.dss.service.http.commons.FileCacheDataLoader;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.tsl.job.TLValidationJob;
import eu.europa.esig.dss.tsl.source.LOTLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.nio.file.Path;
import se.samdiarium.ades.TrustSettings;

/** The validator that the library builds upon, as it comes: its own policy, its own settings, the same trust lists. */
final class DefaultValidator {

    private final TrustedListsCertificateSource anchors = new TrustedListsCertificateSource();

    DefaultValidator(TrustSettings trust, Path cache) {
        LOTLSource lotl = new LOTLSource();
        lotl.setUrl(trust.lotl().toString());
        CommonCertificateSource signers = new CommonCertificateSource();
        trust.lotlSigners().forEach(signer -> signers.addCertificate(new CertificateToken(signer)));
        lotl.setCertificateSource(signers);
        FileCacheDataLoader loader = new FileCacheDataLoader(new CommonsDataLoader());
        loader.setFileCacheDirectory(cache.toFile());
        loader.setCacheExpirationTime(0);
        TLValidationJob job = new TLValidationJob();
        job.setListOfTrustedListSources(lotl);
        job.setOnlineDataLoader(loader);
        job.setTrustedListCertificateSource(anchors);
        job.onlineRefresh();
    }

    /** Whether every signature of the file passes, and there is one. */
    boolean passes(Path signed) {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        verifier.setOcspSource(new OnlineOCSPSource());
        verifier.setCrlSource(new OnlineCRLSource());
        verifier.setAIASource(null);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(signed.toFile()));
        validator.setCertificateVerifier(verifier);
        SimpleReport report = validator.validateDocument().getSimpleReport();
        return report.getSignaturesCount() > 0 && report.getValidSignaturesCount() == report.getSignaturesCount();
    }
}
