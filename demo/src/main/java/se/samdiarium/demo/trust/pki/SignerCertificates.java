package se.samdiarium.demo.trust.pki;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.qualified.ETSIQCObjectIdentifiers;
import org.bouncycastle.asn1.x509.qualified.QCStatement;
import se.samdiarium.demo.trust.CertificateProfile;
import se.samdiarium.demo.trust.DemoSigner;

/** The signers' certificates: subject after EN 319 412-2 (person) and -3 (organisation), QCStatements after EN 319 412-5. */
final class SignerCertificates {

    private static final ASN1ObjectIdentifier NCP = new ASN1ObjectIdentifier("0.4.0.2042.1.1");
    private static final ASN1ObjectIdentifier QCP_N = new ASN1ObjectIdentifier("0.4.0.194112.1.0");
    private static final ASN1ObjectIdentifier QCP_N_QSCD = new ASN1ObjectIdentifier("0.4.0.194112.1.2");
    private static final ASN1ObjectIdentifier QCP_L_QSCD = new ASN1ObjectIdentifier("0.4.0.194112.1.3");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration MONTH = Duration.ofDays(30);

    private final Identity issuing;
    private final URI ocsp;
    private final URI issuerCertificate;
    private final Instant now;

    SignerCertificates(Identity issuing, URI ocsp, URI issuerCertificate, Instant now) {
        this.issuing = issuing;
        this.ocsp = ocsp;
        this.issuerCertificate = issuerCertificate;
        this.now = now;
    }

    /** Is this certificate still what the signer should have: same subject, same addresses, same profile, valid for another month? */
    boolean fits(DemoSigner signer, X509Certificate certificate, Optional<IssuedCertificate> issued) {
        boolean sameSubject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()).equals(subject(signer));
        boolean sameAddress = contains(certificate.getExtensionValue(Extension.authorityInfoAccess.getId()), ocsp.toString());
        boolean sameProfile = issued.filter(i -> i.profile().equals(signer.profile().name())).isPresent();
        boolean inTime = signer.profile() == CertificateProfile.EXPIRED || certificate.getNotAfter().toInstant().isAfter(now.plus(MONTH));
        return sameSubject && sameAddress && sameProfile && inTime;
    }

    Identity issue(DemoSigner signer, KeyPair key) throws GeneralSecurityException {
        boolean expired = signer.profile() == CertificateProfile.EXPIRED;
        Instant from = now.minus(YEAR.multipliedBy(3));
        Instant to = expired ? now.minus(MONTH) : now.plus(YEAR.multipliedBy(3));
        CertificateIssuer certificate = new CertificateIssuer(subject(signer), from, to)
            .endEntity(KeyUsage.nonRepudiation)
            .policy(policy(signer.profile()))
            .access(ocsp, issuerCertificate);
        if (signer.profile().qualified()) {
            certificate.statements(statements(signer.profile()));
        }
        return certificate.issuedBy(issuing, key);
    }

    IssuedCertificate entry(DemoSigner signer, String alias, X509Certificate certificate) {
        Optional<Instant> revoked = signer.profile() == CertificateProfile.REVOKED ? Optional.of(now.minus(Duration.ofDays(1))) : Optional.empty();
        return new IssuedCertificate(certificate.getSerialNumber(), alias, signer.profile().name(), revoked);
    }

    private static X500Name subject(DemoSigner signer) {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.C, "SE")
            .addRDN(BCStyle.O, signer.organisation())
            .addRDN(BCStyle.ORGANIZATION_IDENTIFIER, "NTRSE-" + signer.organisationNumber());
        if (signer.profile().legalPerson()) {
            return name.addRDN(BCStyle.CN, signer.organisation() + " (TEST)").build();
        }
        return name.addRDN(BCStyle.SERIALNUMBER, "UN:SE-TEST-" + signer.userId())
            .addRDN(BCStyle.SURNAME, signer.surname())
            .addRDN(BCStyle.GIVENNAME, signer.givenName())
            .addRDN(BCStyle.CN, signer.displayName() + " (TEST)")
            .build();
    }

    private static ASN1Encodable[] statements(CertificateProfile profile) {
        List<ASN1Encodable> statements = new ArrayList<>();
        statements.add(new QCStatement(ETSIQCObjectIdentifiers.id_etsi_qcs_QcCompliance));
        if (profile.secureDevice()) {
            statements.add(new QCStatement(ETSIQCObjectIdentifiers.id_etsi_qcs_QcSSCD));
        }
        ASN1ObjectIdentifier type = profile.legalPerson() ? ETSIQCObjectIdentifiers.id_etsi_qct_eseal : ETSIQCObjectIdentifiers.id_etsi_qct_esign;
        statements.add(new QCStatement(ETSIQCObjectIdentifiers.id_etsi_qcs_QcType, new DERSequence(type)));
        return statements.toArray(ASN1Encodable[]::new);
    }

    private static ASN1ObjectIdentifier policy(CertificateProfile profile) {
        if (!profile.qualified()) {
            return NCP;
        }
        if (profile.legalPerson()) {
            return QCP_L_QSCD;
        }
        return profile.secureDevice() ? QCP_N_QSCD : QCP_N;
    }

    private static boolean contains(byte[] extension, String text) {
        return extension != null && new String(extension, java.nio.charset.StandardCharsets.ISO_8859_1).contains(text);
    }
}
