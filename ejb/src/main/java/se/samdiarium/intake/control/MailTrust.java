package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whose certificates of mail servers are trusted. The name in the certificate is checked in any case. */
@ApplicationScoped
public class MailTrust {

    private final Optional<String> file;
    private final String password;
    private Optional<SSLSocketFactory> sockets = Optional.empty();

    /**
     * @param file     PKCS #12 or JKS with the certificates that are trusted, beside no others; setting {@code samdiarium.mail.trust-store},
     *                 an absolute path. Default: what the server's Java trusts
     * @param password of the file; setting {@code samdiarium.mail.trust-store-password}, default {@code changeit}
     */
    @Inject
    MailTrust(@ConfigProperty(name = "samdiarium.mail.trust-store") Optional<String> file,
            @ConfigProperty(name = "samdiarium.mail.trust-store-password", defaultValue = "changeit") String password) {
        this.file = file;
        this.password = password;
    }

    /** For the container's proxy. */
    protected MailTrust() {
        this(Optional.empty(), "");
    }

    /** What makes the connections; empty: Java's own. A file that cannot be read is a fault, not a reason to trust others. */
    public synchronized Optional<SSLSocketFactory> sockets() {
        if (sockets.isEmpty() && file.isPresent()) {
            sockets = Optional.of(trusting(file.get()));
        }
        return sockets;
    }

    private SSLSocketFactory trusting(String path) {
        try {
            KeyStore store = KeyStore.getInstance(new File(path), password.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("samdiarium.mail.trust-store: " + path + " cannot be read", e);
        }
    }
}
