package se.samdiarium.intake.control;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.Refusal;

/** A message on the local disk, octet for octet as the server keeps it; gone when closed. Its parts are views of the file. */
final class RawMessage implements AutoCloseable {

    private final Path file;
    private final Sha256 sha256;
    private SharedFileInputStream opened;

    private RawMessage(Path file, Sha256 sha256) {
        this.file = file;
        this.sha256 = sha256;
    }

    /** Brings the message here; one that is larger than told and allowed is refused on the way. */
    static RawMessage fetch(ImapMailbox mailbox, long uid, Path folder, long most) throws IOException {
        Path file = Files.createTempFile(folder, "mail-", ".eml");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = new Limited(new DigestOutputStream(Files.newOutputStream(file), digest), most)) {
                mailbox.fetch(uid, out);
            }
            return new RawMessage(file, new Sha256(HexFormat.of().formatHex(digest.digest())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Of all octets. */
    Sha256 sha256() {
        return sha256;
    }

    /** All octets. */
    InputStream bytes() throws IOException {
        return Files.newInputStream(file);
    }

    /**
     * The message, its header lines read, its body not.
     *
     * @throws Refusal {@code intake.message-unreadable}, {@code intake.too-many-parts}
     */
    MimeMessage message() throws IOException {
        scan();
        try {
            opened = new SharedFileInputStream(file.toFile());
            return new MimeMessage(ImapMailbox.session(), opened);
        } catch (MessagingException | RuntimeException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "intake.message-unreadable", String.valueOf(e.getMessage()));
        }
    }

    /** Counts what the parser would put into memory, in one pass and a few bytes of memory. */
    private void scan() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            long line = 0;
            long header = 0;
            int boundaries = 0;
            boolean inHeader = true;
            int first = -1;
            for (int c = in.read(); c >= 0; c = in.read()) {
                header += inHeader ? 1 : 0;
                if (c == '\n') {
                    inHeader = inHeader && line > 0;
                    line = 0;
                } else if (c != '\r') {
                    boundaries += line == 1 && first == '-' && c == '-' ? 1 : 0;
                    first = line == 0 ? c : first;
                    line++;
                }
                if (header > MailLimits.MAX_HEADER_BYTES) {
                    throw new Refusal(Refusal.Kind.INVALID, "intake.message-unreadable", "header lines of more than 1 MB");
                }
                if (boundaries > MailLimits.MAX_BOUNDARY_LINES) {
                    throw new Refusal(Refusal.Kind.INVALID, "intake.too-many-parts", boundaries, MailLimits.MAX_BOUNDARY_LINES);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (opened != null) {
                opened.close();
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static final class Limited extends FilterOutputStream {

        private final long most;
        private long written;

        Limited(OutputStream to, long most) {
            super(to);
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            written += length;
            if (written > most) {
                throw new Refusal(Refusal.Kind.TOO_LARGE, "intake.message-too-large", written >> 20, most >> 20);
            }
            out.write(bytes, from, length);
        }
    }
}
