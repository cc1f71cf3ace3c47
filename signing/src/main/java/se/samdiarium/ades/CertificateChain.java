package se.samdiarium.ades;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The signer's certificate first, then the certificates that issued it, as CSC API v2 {@code credentials/info} gives them. Not judged here.
 *
 * @param certificates at least the signer's
 */
public record CertificateChain(List<X509Certificate> certificates) implements Serializable {

    /** Refuses an empty chain. */
    public CertificateChain {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("A certificate chain has at least the signer's certificate");
        }
    }

    /**
     * Reads a chain of DER (or PEM) certificates.
     *
     * @throws IllegalArgumentException if one of them is not an X.509 certificate
     */
    public static CertificateChain ofEncoded(List<byte[]> certificates) {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (byte[] der : certificates) {
                chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
            }
        } catch (CertificateException e) {
            throw new IllegalArgumentException("Certificate number " + (chain.size() + 1) + " of the chain is not X.509", e);
        }
        return new CertificateChain(chain);
    }

    /** The signer's certificate. */
    public X509Certificate signer() {
        return certificates.getFirst();
    }

    /** Each certificate as DER. */
    public List<byte[]> encoded() {
        return certificates.stream().map(CertificateChain::der).toList();
    }

    /** One line: each certificate as Base64 of DER, separated by spaces. Read back by {@link #parse}. */
    public String text() {
        return String.join(" ", encoded().stream().map(Base64.getEncoder()::encodeToString).toList());
    }

    /** Reads {@link #text()}. */
    public static CertificateChain parse(String text) {
        return ofEncoded(List.of(text.trim().split("\\s+")).stream().map(Base64.getDecoder()::decode).toList());
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("Certificate cannot be written as DER: " + certificate.getSubjectX500Principal(), e);
        }
    }
}
