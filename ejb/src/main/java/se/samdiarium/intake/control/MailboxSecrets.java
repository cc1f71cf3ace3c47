package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Passwords of mailboxes, from the settings {@code samdiarium.mailbox.<secretRef>.password}, or where there is a {@code .token-uri} the
 * client that gets access tokens there: {@code .client-id}, {@code .client-secret}, {@code .scope}. Read anew each time.
 */
@ApplicationScoped
public class MailboxSecrets {

    private final Config config;

    @Inject
    MailboxSecrets(Config config) {
        this.config = config;
    }

    /** For the container's proxy. */
    protected MailboxSecrets() {
        this(null);
    }

    /** The password that is named so, or empty. */
    public Optional<String> password(String secretRef) {
        return value(secretRef, "password");
    }

    /**
     * Who gets access tokens.
     *
     * @param tokenUri where
     * @param id       client id
     * @param secret   client secret
     * @param scope    what for; empty for what the service thinks usual
     */
    public record Client(String tokenUri, String id, String secret, String scope) {

        /** Hides the secret. */
        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    /** The client that is named so, or empty where a password is used. */
    public Optional<Client> client(String secretRef) {
        return value(secretRef, "token-uri").map(uri -> new Client(uri, value(secretRef, "client-id").orElse(""),
                value(secretRef, "client-secret").orElse(""), value(secretRef, "scope").orElse("")));
    }

    /** Whether there is either. */
    public boolean isKnown(String secretRef) {
        return password(secretRef).isPresent() || client(secretRef).isPresent();
    }

    private Optional<String> value(String secretRef, String what) {
        return config.getOptionalValue("samdiarium.mailbox." + secretRef + "." + what, String.class);
    }
}
