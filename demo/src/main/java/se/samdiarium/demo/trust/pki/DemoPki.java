package se.samdiarium.demo.trust.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import se.samdiarium.demo.trust.DemoSigner;

/**
 * A complete synthetic PKI: root, issuing CA, OCSP responder, time-stamp unit, two list signers and one certificate per signer.
 * Every subject says TEST. The first opening makes all keys; a later one reuses them, adds signers that are new, and re-issues (same key, new
 * serial number, the old one stays known to OCSP) a signer whose name, profile or service address has changed or whose time soon is up.
 * The time-stamp unit is never re-issued, since the list names its certificate: old time-stamps stay qualified.
 */
public final class DemoPki {

    /** O of the issuing CA and the TSPName in the trusted list: TS 119 612 clause 5.4.1 demands that they are equal. */
    public static final String PROVIDER_NAME = "Samdiarium TEST Trust Service";
    /** O of those who sign the lists, and their SchemeOperatorName. */
    public static final String OPERATOR_NAME = "Samdiarium TEST Scheme Operator";
    private static final Duration YEAR = Duration.ofDays(365);
    private static final String SERVICE = "SERVICE";

    private final KeyVault vault;
    private final IssuedRegister register;
    private final URI baseUri;
    private final Instant now;
    private final Map<String, Identity> services = new LinkedHashMap<>();
    private final Map<String, Identity> signers = new LinkedHashMap<>();

    private DemoPki(KeyVault vault, IssuedRegister register, URI baseUri, Instant now) {
        this.vault = vault;
        this.register = register;
        this.baseUri = baseUri;
        this.now = now;
    }

    /**
     * Opens or makes the PKI in a folder.
     *
     * @param folder  holds {@code pki.p12}, {@code pki.password}, {@code issued.csv}, mode 0600
     * @param baseUri where OCSP ({@code /ocsp}) and CA certificates ({@code /ca/}) will be served, without slash at the end
     * @throws IOException if the folder cannot be read or written, or its content is not a PKI of this class
     */
    public static DemoPki open(Path folder, URI baseUri, List<DemoSigner> signers, Clock clock) throws IOException {
        try {
            PrivateFile.createFolder(folder);
            return new DemoPki(KeyVault.in(folder), IssuedRegister.in(folder), baseUri, clock.instant()).complete(signers);
        } catch (GeneralSecurityException e) {
            throw new IOException("the test PKI in " + folder + " could not be opened: " + e.getMessage(), e);
        }
    }

    /** Makes a PKI that is gone with the object. Parameters as {@link #open}. */
    public static DemoPki inMemory(URI baseUri, List<DemoSigner> signers, Clock clock) throws IOException {
        try {
            return new DemoPki(KeyVault.inMemory(), IssuedRegister.inMemory(), baseUri, clock.instant()).complete(signers);
        } catch (GeneralSecurityException e) {
            throw new IOException("the test PKI could not be made: " + e.getMessage(), e);
        }
    }

    private DemoPki complete(List<DemoSigner> wanted) throws GeneralSecurityException, IOException {
        X500Name rootName = name(PROVIDER_NAME, "Samdiarium TEST Root CA");
        Identity root = service("root", key -> new CertificateIssuer(rootName, years(-5), years(25)).authority(1).selfSigned(key));
        X500Name issuingName = name(PROVIDER_NAME, "Samdiarium TEST Issuing CA");
        Identity issuing = service("issuing", key -> new CertificateIssuer(issuingName, years(-5), years(15)).authority(0).issuedBy(root, key));
        service("ocsp", key -> lived(PROVIDER_NAME, "Samdiarium TEST OCSP Responder").endEntity(KeyUsage.digitalSignature)
            .purpose(KeyPurposeId.id_kp_OCSPSigning, false).ocspNoCheck().issuedBy(issuing, key));
        service("tsu", key -> lived(PROVIDER_NAME, "Samdiarium TEST Time-stamp Unit").endEntity(KeyUsage.digitalSignature)
            .purpose(KeyPurposeId.id_kp_timeStamping, true).access(ocspUri(), issuerUri()).issuedBy(issuing, key));
        service("lotl", key -> listSigner("Samdiarium TEST LOTL Signer").selfSigned(key));
        service("list", key -> listSigner("Samdiarium TEST List Signer").selfSigned(key));
        for (DemoSigner signer : wanted) {
            signers.put(signer.userId(), signer(signer, issuing));
        }
        register.save();
        vault.save();
        return this;
    }

    private interface Issuing {
        Identity with(KeyPair key) throws GeneralSecurityException;
    }

    private Identity service(String alias, Issuing issuing) throws GeneralSecurityException {
        Optional<Identity> kept = vault.find(alias);
        Identity identity = kept.isPresent() ? kept.get() : issuing.with(CertificateIssuer.newKey());
        if (kept.isEmpty()) {
            vault.put(alias, identity);
            register.add(new IssuedCertificate(identity.certificate().getSerialNumber(), alias, SERVICE, Optional.empty()));
        }
        services.put(alias, identity);
        return identity;
    }

    private Identity signer(DemoSigner signer, Identity issuing) throws GeneralSecurityException {
        SignerCertificates certificates = new SignerCertificates(issuing, ocspUri(), issuerUri(), now);
        String alias = "signer." + signer.userId();
        Optional<Identity> kept = vault.find(alias);
        if (kept.isPresent() && certificates.fits(signer, kept.get().certificate(), register.find(kept.get().certificate().getSerialNumber()))) {
            return kept.get();
        }
        KeyPair key = kept.isPresent() ? new KeyPair(kept.get().certificate().getPublicKey(), kept.get().key()) : CertificateIssuer.newKey();
        Identity identity = certificates.issue(signer, key);
        register.add(certificates.entry(signer, alias, identity.certificate()));
        vault.put(alias, identity);
        return identity;
    }

    private CertificateIssuer lived(String organisation, String commonName) {
        return new CertificateIssuer(name(organisation, commonName), years(-3), years(10));
    }

    private Instant years(int count) {
        return now.plus(YEAR.multipliedBy(count));
    }

    private CertificateIssuer listSigner(String commonName) {
        return lived(OPERATOR_NAME, commonName).endEntity(KeyUsage.digitalSignature).purpose(CertificateIssuer.TSL_SIGNING, false);
    }

    private static X500Name name(String organisation, String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "SE").addRDN(BCStyle.O, organisation).addRDN(BCStyle.CN, commonName).build();
    }

    private URI ocspUri() {
        return URI.create(baseUri + "/ocsp");
    }

    private URI issuerUri() {
        return URI.create(baseUri + "/ca/issuing.cer");
    }

    /** The root; signs only the issuing CA. */
    public X509Certificate root() {
        return services.get("root").certificate();
    }

    /** The CA of signers, OCSP responder and time-stamp unit: the trust anchor in the trusted list. */
    public X509Certificate issuing() {
        return services.get("issuing").certificate();
    }

    /** Key and chain of the OCSP responder (delegated by the issuing CA, RFC 6960 section 4.2.2.2). */
    public Identity ocspResponder() {
        return services.get("ocsp");
    }

    /** Key and chain of the time-stamp unit. */
    public Identity timeStampUnit() {
        return services.get("tsu");
    }

    /** Key and self-signed certificate of the operator that signs the list of lists. */
    public Identity lotlSigner() {
        return services.get("lotl");
    }

    /** Key and self-signed certificate of the operator that signs the Swedish test list. */
    public Identity listSigner() {
        return services.get("list");
    }

    /** What is known of a serial number of the issuing CA; empty if it never issued it. */
    public Optional<IssuedCertificate> issued(BigInteger serial) {
        return register.find(serial);
    }

    /** The signer's certificate, the issuing CA, the root. @throws IllegalArgumentException if there is no such signer */
    public List<X509Certificate> chain(String userId) {
        return signer(userId).chain();
    }

    /** Key and chain of a signer. @throws IllegalArgumentException if there is no such signer */
    public Identity signer(String userId) {
        Identity identity = signers.get(userId);
        if (identity == null) {
            throw new IllegalArgumentException("no signer '%s' here; there are %s".formatted(userId, signers.keySet()));
        }
        return identity;
    }

    /**
     * Signs a digest as it is.
     *
     * @param sha256 32 bytes
     * @return ECDSA value in DER form (RFC 3279 section 2.2.3)
     * @throws IllegalArgumentException if there is no such signer or the digest is not 32 bytes
     */
    public byte[] signDigest(String userId, byte[] sha256) {
        if (sha256.length != 32) {
            throw new IllegalArgumentException("a SHA-256 digest is 32 bytes, this is " + sha256.length);
        }
        try {
            Signature signature = Signature.getInstance("NONEwithECDSA");
            signature.initSign(signer(userId).key());
            signature.update(sha256);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("P-256 signing failed: " + e.getMessage(), e);
        }
    }
}
