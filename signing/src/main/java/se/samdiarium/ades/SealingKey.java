package se.samdiarium.ades;

/**
 * The key with which an organisation seals, and the certificates that stand for it. Holds a resource: open it, seal, close it. One thread at a
 * time. Implementations: {@link KeystoreSealingKey} (a file), {@link Pkcs11SealingKey} (a device).
 */
public interface SealingKey extends AutoCloseable {

    /** The seal's certificate first, then its issuers as far as they are known. */
    CertificateChain chain();

    /**
     * Signs data with SHA-256.
     *
     * @param data what is hashed and signed
     * @return ECDSA value as DER, or RSA value (PKCS #1 v1.5), by the kind of the key
     * @throws SealingFailed the key cannot be used now
     */
    byte[] sign(byte[] data);

    /** Lets the key go. */
    @Override
    void close();
}
