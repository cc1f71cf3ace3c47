package se.samdiarium.signing.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.ades.ListCopies;
import se.samdiarium.ades.PackageMaking;
import se.samdiarium.ades.PackageVerdict;
import se.samdiarium.ades.PackageVerification;
import se.samdiarium.ades.BaseCertification;
import se.samdiarium.ades.PadesSigning;
import se.samdiarium.ades.Preservation;
import se.samdiarium.ades.SignatureValidation;
import se.samdiarium.ades.SigningSettings;
import se.samdiarium.ades.TrustSettings;
import se.samdiarium.ades.TrustStatus;
import se.samdiarium.ades.TrustStore;
import se.samdiarium.ades.TrustedListCache;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.StartUp;

/**
 * Holds the trusted lists, and signing and validating by them, for the life of the application. At the start the last good set in the database
 * or in the folder serves; the network is asked right after, and then every hour.
 */
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Trust {

    private static final Logger LOG = System.getLogger(Trust.class.getName());
    private static final long SOON_MILLIS = 500;

    /** Address of the list of trusted lists (ETSI TS 119 612). Without it nothing can be signed or judged. */
    @Inject
    @ConfigProperty(name = "samdiarium.trust.lotl-uri")
    private Optional<URI> lotl;

    /**
     * File with the certificates (DER, or PEM with one or more) that may sign the list of trusted lists. Pinned: who replaces it decides whom we
     * trust.
     */
    @Inject
    @ConfigProperty(name = "samdiarium.trust.lotl-signer")
    private Optional<String> lotlSigner;

    /** Address of the publication that announces those certificates (Official Journal of the EU). Set it for the EU's list; default none. */
    @Inject
    @ConfigProperty(name = "samdiarium.trust.official-journal")
    private Optional<URI> journal;

    /** Longest wait for each list, ISO 8601, default 10 seconds. Longer: slow operators are heard. Shorter: a refresh ends sooner. */
    @Inject
    @ConfigProperty(name = "samdiarium.trust.timeout", defaultValue = "PT10S")
    private Duration timeout;

    /** Folder for copies of the lists beside those in the database; default none. May be emptied; the lists are then fetched again. */
    @Inject
    @ConfigProperty(name = "samdiarium.trust.dir")
    private Optional<String> cache;

    /** Address of the time-stamp service (RFC 3161 over HTTP). */
    @Inject
    @ConfigProperty(name = "samdiarium.tsa.uri")
    private Optional<URI> tsa;

    @Inject
    private TrustSnapshots snapshots;

    @Inject
    private Clock clock;

    @Resource
    private TimerService timers;

    private TrustStore store;

    @PostConstruct
    void open() {
        if (lotl.isPresent() && lotlSigner.isPresent()) {
            List<ListCopies> places = Stream.concat(Stream.of(new DatabaseCopies(snapshots)),
                    cache.stream().map(folder -> new TrustedListCache(Path.of(folder)))).toList();
            store = TrustStore.open(new TrustSettings(lotl.get(), certificates(Path.of(lotlSigner.get())), journal.orElse(null),
                    new LayeredCopies(places), timeout), clock);
            timers.createSingleActionTimer(SOON_MILLIS, new TimerConfig(null, false));
            timers.createCalendarTimer(new ScheduleExpression().hour("*").minute(7), new TimerConfig(null, false));
        } else {
            LOG.log(Logger.Level.WARNING, "Signing is off: set samdiarium.trust.lotl-uri and samdiarium.trust.lotl-signer.");
        }
    }

    /** Fetches the lists anew, and keeps the set if it can be used. */
    @Timeout
    public void refresh() {
        if (store != null) {
            TrustStatus status = store.refresh();
            status.problems().forEach(problem -> LOG.log(Logger.Level.WARNING, problem));
            keep(status);
        }
    }

    private void keep(TrustStatus status) {
        if (status.ready()) {
            try {
                snapshots.keep(status, store.content());
            } catch (RuntimeException e) {
                LOG.log(Logger.Level.WARNING, "The set of trusted lists could not be kept; it is tried again at the next load", e);
            }
        }
    }

    /** What is trusted now; empty when signing is off. */
    public Optional<TrustStatus> status() {
        return Optional.ofNullable(store).map(TrustStore::status);
    }

    /** Signing by these lists. Lists that are not ready are asked for once more first. */
    public PadesSigning signing() {
        return new PadesSigning(store(), settings());
    }

    /** Certifying by these lists. */
    public BaseCertification certification() {
        return new BaseCertification(store(), settings());
    }

    /** Validating by these lists. */
    public SignatureValidation validation() {
        return new SignatureValidation(store(), settings(), clock);
    }

    /** Renewing by these lists. */
    public Preservation preservation() {
        return new Preservation(store(), settings(), clock);
    }

    /** Packing by these lists. */
    public PackageMaking packages() {
        return new PackageMaking(store(), settings(), clock);
    }

    /** What a package is worth by these lists. */
    public PackageVerdict verifyPackage(Path file) throws IOException {
        return new PackageVerification(settings().tempDir(), clock).verify(file, store());
    }

    private TrustStore store() {
        if (store == null) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "signing.service-unavailable", "samdiarium.trust.lotl-uri");
        }
        if (!store.status().ready()) {
            refresh();
        }
        return store;
    }

    private SigningSettings settings() {
        return new SigningSettings(tsa.orElseThrow(() -> new Refusal(Refusal.Kind.UNAVAILABLE, "signing.service-unavailable", "samdiarium.tsa.uri")));
    }

    private static List<X509Certificate> certificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream().map(X509Certificate.class::cast).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("samdiarium.trust.lotl-signer cannot be read", e);
        } catch (CertificateException e) {
            throw new IllegalStateException("samdiarium.trust.lotl-signer is not a certificate: " + file, e);
        }
    }
}
