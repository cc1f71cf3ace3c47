package se.samdiarium.ades;

import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Properties;

/**
 * All that must be remembered between asking for a signature value and receiving it. With the base document it gives the same bytes again,
 * so it may lie in a database over a restart; {@link #text()} is its stable written form.
 *
 * @param form          version of the way the bytes are made: {@link #CURRENT_FORM} or {@link #CONTAINER_FORM}; others are not completed
 * @param base          hash of the document that is signed
 * @param intent        who, when and with which words
 * @param reservedBytes room kept in the file for the signature, in bytes
 * @param digestToSign  SHA-256 of the data to be signed: the value for CSC API v2 {@code signatures/signHash}, with hashAlgorithmOID
 *                      2.16.840.1.101.3.4.2.1
 */
public record Prepared(int form, Sha256 base, SigningIntent intent, int reservedBytes, Sha256 digestToSign) implements Serializable {

    /** PAdES, SHA-256, time zone UTC; in a new, invisible signature field, or drawn inside the field of the intent. */
    public static final int CURRENT_FORM = 1;
    /** XAdES in an ASiC-E container, SHA-256: see {@link ContainerSigning}. */
    public static final int CONTAINER_FORM = 101;

    /** Checks that nothing is missing. */
    public Prepared {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(intent, "intent");
        Objects.requireNonNull(digestToSign, "digestToSign");
        if (reservedBytes < 1) {
            throw new IllegalArgumentException("reservedBytes is at least 1, was " + reservedBytes);
        }
    }

    /** Written form, lines of {@code key=value} in ASCII; read back by {@link #parse}. Contains no secret. */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, "form", String.valueOf(form));
        line(text, "base", base.hex());
        line(text, "chain", intent.chain().text());
        line(text, "signingTime", intent.signingTime().toString());
        line(text, "signerName", encode(intent.signerName()));
        line(text, "reason", encode(intent.reason()));
        line(text, "location", encode(intent.location()));
        line(text, "field", encode(intent.field()));
        line(text, "reservedBytes", String.valueOf(reservedBytes));
        line(text, "digestToSign", digestToSign.hex());
        return text.toString();
    }

    /**
     * Reads {@link #text()}.
     *
     * @throws IllegalArgumentException if something is missing or malformed
     */
    public static Prepared parse(String text) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a prepared signature", e);
        }
        SigningIntent intent = new SigningIntent(CertificateChain.parse(value(lines, "chain")), Instant.parse(value(lines, "signingTime")),
                decode(lines.getProperty("signerName")), decode(lines.getProperty("reason")), decode(lines.getProperty("location")),
                decode(lines.getProperty("field")));
        return new Prepared(Integer.parseInt(value(lines, "form")), new Sha256(value(lines, "base")), intent,
                Integer.parseInt(value(lines, "reservedBytes")), new Sha256(value(lines, "digestToSign")));
    }

    void requireForm(int known) {
        if (form != known) {
            throw new StalePreparation("The signature was prepared in form %d, this completes form %d. Prepare again.".formatted(form, known));
        }
    }

    void requireDigest(byte[] dataToSign) {
        if (!Sha256.hash(dataToSign).equals(digestToSign)) {
            throw new StalePreparation("The same document now gives another digest to sign than when it was prepared: the software has changed "
                    + "since. Prepare again.");
        }
    }

    private static void line(StringBuilder text, String key, String value) {
        if (value != null) {
            text.append(key).append('=').append(value).append('\n');
        }
    }

    private static String value(Properties lines, String key) {
        String value = lines.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("A prepared signature has a line " + key + "=..., found " + lines.stringPropertyNames());
        }
        return value;
    }

    private static String encode(String words) {
        return words == null ? null : Base64.getUrlEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String words) {
        return words == null ? null : new String(Base64.getUrlDecoder().decode(words), StandardCharsets.UTF_8);
    }
}
