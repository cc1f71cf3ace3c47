package se.samdiarium.post.control;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.post.Letter;

/** The mail server that takes our letters (RFC 5321). */
@ApplicationScoped
public class SmtpServer {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    /** How the connection is protected. */
    public enum Security {
        /** Begins in the clear and must be protected by STARTTLS (RFC 3207). */
        STARTTLS,
        /** TLS from the beginning (RFC 8314). */
        TLS,
        /** Not at all: for a server on the same machine, or a test. */
        PLAIN
    }

    private final Optional<String> host;
    private final int port;
    private final Security security;
    private final Optional<String> user;
    private final Optional<String> password;
    private final Optional<String> from;
    private final Clock clock;

    /**
     * Without a host or a sender no letters are sent; everything else works.
     *
     * @param host     name or address of the server
     * @param port     default 587
     * @param security STARTTLS (default), TLS or PLAIN; PLAIN lets others read the letters on the way
     * @param user     log-in name; empty: none
     * @param password of the log-in
     * @param from     sender address of all letters
     */
    @Inject
    SmtpServer(@ConfigProperty(name = "samdiarium.smtp.host") Optional<String> host,
            @ConfigProperty(name = "samdiarium.smtp.port", defaultValue = "587") int port,
            @ConfigProperty(name = "samdiarium.smtp.security", defaultValue = "STARTTLS") Security security,
            @ConfigProperty(name = "samdiarium.smtp.user") Optional<String> user,
            @ConfigProperty(name = "samdiarium.smtp.password") Optional<String> password,
            @ConfigProperty(name = "samdiarium.smtp.from") Optional<String> from, Clock clock) {
        this.host = host;
        this.port = port;
        this.security = security;
        this.user = user;
        this.password = password;
        this.from = from;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected SmtpServer() {
        this(null, 0, null, null, null, null, null);
    }

    /** Whether letters can be sent. */
    public boolean isSet() {
        return host.isPresent() && from.isPresent();
    }

    /** Hands the letter over. Sent twice, it has the same Message-ID, by which receivers know it again. */
    void send(UUID id, Letter letter, List<Enclosures.File> files) throws MessagingException {
        Session session = Session.getInstance(properties());
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + from.orElseThrow().replaceFirst(".*@", "") + ">");
            }
        };
        message.setFrom(new InternetAddress(from.orElseThrow(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        if (files.isEmpty()) {
            message.setText(letter.body(), StandardCharsets.UTF_8.name());
        } else {
            message.setContent(parts(letter, files));
        }
        message.setSentDate(java.util.Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        try (Transport transport = session.getTransport()) {
            transport.connect(host.orElseThrow(), port, user.orElse(null), password.orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static MimeMultipart parts(Letter letter, List<Enclosures.File> files) throws MessagingException {
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart body = new MimeBodyPart();
        body.setText(letter.body(), StandardCharsets.UTF_8.name());
        parts.addBodyPart(body);
        for (Enclosures.File file : files) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new Bytes(file)));
            part.setFileName(file.what().fileName());
            part.setDisposition(Part.ATTACHMENT);
            part.setHeader("Content-Transfer-Encoding", "base64");
            parts.addBodyPart(part);
        }
        return parts;
    }

    /** The bytes of a file, as they are. A message within the message may not be encoded (RFC 2046, 5.2.1), so it goes as plain bytes. */
    private record Bytes(Enclosures.File file) implements DataSource {

        @Override
        public InputStream getInputStream() throws IOException {
            return Files.newInputStream(file.opened().file());
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            throw new IOException("only read");
        }

        @Override
        public String getContentType() {
            String type = file.what().mediaType();
            return type.startsWith("message/") ? "application/octet-stream" : type;
        }

        @Override
        public String getName() {
            return file.what().fileName();
        }
    }

    private Properties properties() {
        String protocol = security == Security.TLS ? "smtps" : "smtp";
        Properties set = new Properties();
        set.setProperty("mail.transport.protocol", protocol);
        set.setProperty("mail." + protocol + ".connectiontimeout", CONNECT_MILLIS);
        set.setProperty("mail." + protocol + ".timeout", ANSWER_MILLIS);
        set.setProperty("mail." + protocol + ".writetimeout", ANSWER_MILLIS);
        set.setProperty("mail." + protocol + ".auth", String.valueOf(user.isPresent()));
        set.setProperty("mail." + protocol + ".starttls.required", String.valueOf(security == Security.STARTTLS));
        set.setProperty("mail." + protocol + ".starttls.enable", String.valueOf(security == Security.STARTTLS));
        set.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        return set;
    }
}
