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
    private final MailTokens tokens;
    private final MailTrust trust;
    private final boolean allowPlain;

    /**
     * @param allowPlain whether connections without TLS are made; setting {@code samdiarium.mail.allow-plain}, default {@code false}. With
     *                   {@code true} passwords and messages can be read on the way: for tests only
     */
    @Inject
    MailServers(MailboxSecrets secrets, MailTokens tokens, MailTrust trust,
            @ConfigProperty(name = "samdiarium.mail.allow-plain", defaultValue = "false") boolean allowPlain) {
        this.secrets = secrets;
        this.tokens = tokens;
        this.trust = trust;
        this.allowPlain = allowPlain;
    }

    /** For the container's proxy. */
    protected MailServers() {
        this(null, null, null, false);
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
     * @throws Refusal {@code intake.plain-not-allowed, .password-missing, .token-refused} and those of {@link ImapMailbox}
     */
    public ImapMailbox open(MailboxSettings box) {
        check(box);
        try {
            return connect(box, secret(box));
        } catch (Refusal refusal) {
            tokens.forget(box);
            throw refusal;
        }
    }

    private MailSecret secret(MailboxSettings box) {
        return secrets.client(box.secretRef()).map(client -> new MailSecret(tokens.token(box, client), true))
                .or(() -> secrets.password(box.secretRef()).map(password -> new MailSecret(password, false)))
                .orElseThrow(() -> new Refusal(Refusal.Kind.UNAVAILABLE, "intake.password-missing", box.name(), box.secretRef()));
    }

    /** The connection itself. */
    ImapMailbox connect(MailboxSettings box, MailSecret secret) {
        return new ImapMailbox(box, secret, trust.sockets());
    }
}
