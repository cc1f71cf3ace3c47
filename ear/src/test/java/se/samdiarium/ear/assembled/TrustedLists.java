package se.samdiarium.ear.assembled;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import eu.europa.esig.dss.service.http.commons.FileCacheDataLoader;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.tsl.job.TLValidationJob;
import eu.europa.esig.dss.tsl.source.LOTLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import se.samdiarium.demo.launcher.DemoSystem;

/** DSS with its own default policy and the demo's trusted lists, and nothing of ours. */
final class TrustedLists {

    private final TrustedListsCertificateSource trusted = new TrustedListsCertificateSource();

    private TrustedLists() {
    }

    static TrustedLists of(DemoSystem system, Path cache) {
        TrustedLists lists = new TrustedLists();
        CommonCertificateSource pinned = new CommonCertificateSource();
        pinned.addCertificate(DSSUtils.loadCertificate(system.dataFolder().resolve("trust/lotl-signer.cer").toFile()));
        LOTLSource lotl = new LOTLSource();
        lotl.setUrl(system.trustUri() + "/tl/lotl.xml");
        lotl.setCertificateSource(pinned);
        FileCacheDataLoader loader = new FileCacheDataLoader(new CommonsDataLoader());
        loader.setFileCacheDirectory(cache.toFile());
        TLValidationJob job = new TLValidationJob();
        job.setListOfTrustedListSources(lotl);
        job.setOnlineDataLoader(loader);
        job.setTrustedListCertificateSource(lists.trusted);
        job.onlineRefresh();
        return lists;
    }

    /** Indication, qualification and level of each signature, in the order of signing. */
    List<String> judge(byte[] pdf) {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setOcspSource(new OnlineOCSPSource());
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        SimpleReport report = validator.validateDocument().getSimpleReport();
        return report.getSignatureIdList().stream().sorted(Comparator.comparing(report::getBestSignatureTime))
                .map(id -> "%s %s %s".formatted(report.getIndication(id), report.getSignatureQualification(id).name(), report.getSignatureFormat(id)))
                .toList();
    }
}
