package se.samdiarium.intake;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.Refusal;

/**
 * What an administrator says of a mailbox. A value that does not keep the form meets the refusal {@code intake.mailbox-invalid}.
 *
 * @param region          whose inbox the messages come to
 * @param name            name for people
 * @param address         e-mail address
 * @param server          where it is
 * @param username        log-in name at the server
 * @param folders         where messages come and go
 * @param secretRef       the password is the setting {@code samdiarium.mailbox.<secretRef>.password}; a-z, 0-9 and hyphen
 * @param active          whether it is read
 * @param knownSenders    addresses, or domains as {@code @domain}, that are known; other senders are marked
 */
public record MailboxSettings(RegionCode region, String name, String address, MailServer server, String username, MailboxFolders folders,
        String secretRef, boolean active, Set<String> knownSenders) {

    private static final String SENDER = "[^@\\s]*@[^@\\s]+";

    /**
     * Where a mailbox is.
     *
     * @param host     name or address
     * @param port     1-65535
     * @param security protection of the connection
     */
    public record MailServer(String host, int port, MailSecurity security) {

        /** Checks the form. */
        public MailServer {
            host = matching("host", host, "[A-Za-z0-9.:_-]{1,253}").toLowerCase(Locale.ROOT);
            if (port < 1 || port > 65_535) {
                throw invalid("port", port);
            }
            if (security == null) {
                throw invalid("security", "");
            }
        }
    }

    /**
     * Two folders of a mailbox; not the same one.
     *
     * @param incoming  is read; as a rule {@code INBOX}
     * @param processed messages are moved to it once they are in; made if it is not there
     */
    public record MailboxFolders(String incoming, String processed) {

        /** Checks the form. */
        public MailboxFolders {
            matching("folder", incoming, "\\P{Cntrl}{1,250}");
            matching("processedFolder", processed, "\\P{Cntrl}{1,250}");
            if (incoming.equalsIgnoreCase(processed)) {
                throw invalid("processedFolder", processed);
            }
        }
    }

    /** Checks the form; known senders are kept in lower case. */
    public MailboxSettings {
        Objects.requireNonNull(region, "region");
        matching("name", name, "\\P{Cntrl}{1,120}");
        matching("address", address, "[^@\\s]{1,64}@[^@\\s]{1,189}");
        Objects.requireNonNull(server, "server");
        matching("username", username, "\\P{Cntrl}{1,254}");
        Objects.requireNonNull(folders, "folders");
        matching("secretRef", secretRef, "[a-z0-9-]{1,60}");
        knownSenders = knownSenders.stream().map(sender -> matching("knownSenders", sender.strip(), SENDER).toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String matching(String field, String value, String form) {
        if (value == null || value.isBlank() || !value.matches(form)) {
            throw invalid(field, value == null ? "" : value);
        }
        return value;
    }

    private static Refusal invalid(String field, Object found) {
        return new Refusal(Refusal.Kind.INVALID, "intake.mailbox-invalid", field, found);
    }
}
