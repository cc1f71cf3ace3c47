package se.samdiarium.signing.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
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
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.ades.PadesSigning;
import se.samdiarium.ades.SignatureValidation;
import se.samdiarium.ades.SigningSettings;
import se.samdiarium.ades.TrustSettings;
import se.samdiarium.ades.TrustStatus;
import se.samdiarium.ades.TrustStore;
import se.samdiarium.platform.Refusal;

/** Holds the trusted lists, and signing and validating by them, for the life of the application. */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Trust {

    private static final Logger LOG = System.getLogger(Trust.class.getName());

    /** Address of the list of trusted lists (ETSI TS 119 612). Without it nothing can be signed or judged. */
    @Inject
    @ConfigProperty(name = "samdiarium.trust.lotl-uri")
    private Optional<URI> lotl;

    /** File with the certificate (DER or PEM) that may sign the list of trusted lists. Pinned: who replaces it decides whom we trust. */
    @Inject
    @ConfigProperty(name = "samdiarium.trust.lotl-signer")
    private Optional<String> lotlSigner;

    /** Folder for the last good lists. May be emptied; the lists are then fetched again. */
    @Inject
    @ConfigProperty(name = "samdiarium.trust.dir")
    private Optional<String> cache;

    /** Address of the time-stamp service (RFC 3161 over HTTP). */
    @Inject
    @ConfigProperty(name = "samdiarium.tsa.uri")
    private Optional<URI> tsa;

    @Inject
    private Clock clock;

    @Resource
    private TimerService timers;

    private TrustStore store;

    @PostConstruct
    void open() {
        if (lotl.isPresent() && lotlSigner.isPresent() && cache.isPresent()) {
            store = TrustStore.open(new TrustSettings(lotl.get(), certificate(Path.of(lotlSigner.get())), Path.of(cache.get())), clock);
            refresh();
            timers.createCalendarTimer(new ScheduleExpression().hour("*").minute(7), new TimerConfig(null, false));
        } else {
            LOG.log(Logger.Level.WARNING, "Signing is off: set samdiarium.trust.lotl-uri, samdiarium.trust.lotl-signer and samdiarium.trust.dir.");
        }
    }

    /** Fetches the lists anew, every hour. */
    @Timeout
    public void refresh() {
        if (store != null) {
            TrustStatus status = store.refresh();
            status.problems().forEach(problem -> LOG.log(Logger.Level.WARNING, problem));
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

    /** Validating by these lists. */
    public SignatureValidation validation() {
        return new SignatureValidation(store(), settings(), clock);
    }

    private TrustStore store() {
        if (store == null) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "signing.service-unavailable", "samdiarium.trust.lotl-uri");
        }
        if (!store.status().ready()) {
            store.refresh();
        }
        return store;
    }

    private SigningSettings settings() {
        return new SigningSettings(tsa.orElseThrow(() -> new Refusal(Refusal.Kind.UNAVAILABLE, "signing.service-unavailable", "samdiarium.tsa.uri")));
    }

    private static X509Certificate certificate(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException e) {
            throw new UncheckedIOException("samdiarium.trust.lotl-signer cannot be read", e);
        } catch (CertificateException e) {
            throw new IllegalStateException("samdiarium.trust.lotl-signer is not a certificate: " + file, e);
        }
    }
}
