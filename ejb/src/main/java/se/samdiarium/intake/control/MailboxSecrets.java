package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Passwords of mailboxes, from the settings {@code samdiarium.mailbox.<secretRef>.password}; read anew each time. */
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
        return config.getOptionalValue("samdiarium.mailbox." + secretRef + ".password", String.class);
    }
}
