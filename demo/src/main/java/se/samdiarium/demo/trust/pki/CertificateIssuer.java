package se.samdiarium.demo.trust.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes P-256 keys and X.509 v3 certificates (RFC 5280), signed with ecdsa-with-SHA256. Gathers extensions, then issues once. */
final class CertificateIssuer {

    /** EKU of those who sign trusted lists: TS 119 612 clause 5.7.1. */
    static final KeyPurposeId TSL_SIGNING = KeyPurposeId.getInstance(new ASN1ObjectIdentifier("0.4.0.2231.3.0"));
    private static final ASN1ObjectIdentifier OCSP_NO_CHECK = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.48.1.5");
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Entry(ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {
    }

    private final X500Name subject;
    private final Instant notBefore;
    private final Instant notAfter;
    private final List<Entry> extensions = new ArrayList<>();

    CertificateIssuer(X500Name subject, Instant notBefore, Instant notAfter) {
        this.subject = subject;
        this.notBefore = notBefore;
        this.notAfter = notAfter;
    }

    static KeyPair newKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    CertificateIssuer authority(int pathLength) {
        extensions.add(new Entry(Extension.basicConstraints, true, new BasicConstraints(pathLength)));
        extensions.add(new Entry(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)));
        return this;
    }

    CertificateIssuer endEntity(int keyUsage) {
        extensions.add(new Entry(Extension.basicConstraints, true, new BasicConstraints(false)));
        extensions.add(new Entry(Extension.keyUsage, true, new KeyUsage(keyUsage)));
        return this;
    }

    CertificateIssuer purpose(KeyPurposeId purpose, boolean critical) {
        extensions.add(new Entry(Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purpose)));
        return this;
    }

    CertificateIssuer policy(ASN1ObjectIdentifier policy) {
        extensions.add(new Entry(Extension.certificatePolicies, false, new CertificatePolicies(new PolicyInformation(policy))));
        return this;
    }

    CertificateIssuer statements(ASN1Encodable... statements) {
        extensions.add(new Entry(Extension.qCStatements, false, new DERSequence(statements)));
        return this;
    }

    CertificateIssuer ocspNoCheck() {
        extensions.add(new Entry(OCSP_NO_CHECK, false, DERNull.INSTANCE));
        return this;
    }

    CertificateIssuer access(URI ocsp, URI issuerCertificate) {
        AccessDescription[] access = {
            new AccessDescription(AccessDescription.id_ad_ocsp, uri(ocsp)),
            new AccessDescription(AccessDescription.id_ad_caIssuers, uri(issuerCertificate))};
        extensions.add(new Entry(Extension.authorityInfoAccess, false, new AuthorityInformationAccess(access)));
        return this;
    }

    Identity selfSigned(KeyPair key) throws GeneralSecurityException {
        return new Identity(key.getPrivate(), List.of(issue(subject, key.getPublic(), key.getPrivate(), key.getPublic())));
    }

    Identity issuedBy(Identity issuer, KeyPair key) throws GeneralSecurityException {
        X500Name name = X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded());
        X509Certificate own = issue(name, key.getPublic(), issuer.key(), issuer.certificate().getPublicKey());
        List<X509Certificate> chain = new ArrayList<>(List.of(own));
        chain.addAll(issuer.chain());
        return new Identity(key.getPrivate(), chain);
    }

    private X509Certificate issue(X500Name issuer, PublicKey key, PrivateKey issuerKey, PublicKey issuerPublic) throws GeneralSecurityException {
        BigInteger serial = new BigInteger(126, RANDOM).setBit(126);
        var builder = new JcaX509v3CertificateBuilder(issuer, serial, java.util.Date.from(notBefore), java.util.Date.from(notAfter), subject, key);
        try {
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
            builder.addExtension(Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(issuerPublic));
            for (Entry entry : extensions) {
                builder.addExtension(entry.id(), entry.critical(), entry.value());
            }
            return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey)));
        } catch (IOException | OperatorCreationException e) {
            throw new GeneralSecurityException("certificate for " + subject + " could not be built", e);
        }
    }

    private static GeneralName uri(URI uri) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, uri.toString());
    }
}
