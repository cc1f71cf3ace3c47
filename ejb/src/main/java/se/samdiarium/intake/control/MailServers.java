package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.intake.MailSecurity;
import se.samdiarium.intake.MailboxSettings;
import se.samdiarium.platform.Refusal;

/** Opens mailboxes at their servers. */
@ApplicationScoped
public class MailServers {

    private final MailboxSecrets secrets;
    private final boolean allowPlain;

    /**
     * @param allowPlain whether connections without TLS are made; setting {@code samdiarium.mail.allow-plain}, default {@code false}. With
     *                   {@code true} passwords and messages can be read on the way: for tests only
     */
    @Inject
    MailServers(MailboxSecrets secrets, @ConfigProperty(name = "samdiarium.mail.allow-plain", defaultValue = "false") boolean allowPlain) {
        this.secrets = secrets;
        this.allowPlain = allowPlain;
    }

    /** For the container's proxy. */
    protected MailServers() {
        this(null, false);
    }

    /**
     * Refuses a mailbox whose connection is not protected, where that is not allowed.
     *
     * @throws Refusal {@code intake.plain-not-allowed}
     */
    public void check(MailboxSettings box) {
        if (box.server().security() == MailSecurity.PLAIN && !allowPlain) {
            throw new Refusal(Refusal.Kind.INVALID, "intake.plain-not-allowed", box.name());
        }
    }

    /**
     * Logs in and opens the folders.
     *
     * @throws Refusal {@code intake.plain-not-allowed}, {@code intake.password-missing} and those of {@link ImapMailbox}
     */
    public ImapMailbox open(MailboxSettings box) {
        check(box);
        String password = secrets.password(box.secretRef())
                .orElseThrow(() -> new Refusal(Refusal.Kind.UNAVAILABLE, "intake.password-missing", box.name(), box.secretRef()));
        return connect(box, password);
    }

    /** The connection itself. */
    public ImapMailbox connect(MailboxSettings box, String password) {
        return new ImapMailbox(box, password);
    }
}
