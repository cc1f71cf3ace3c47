package se.samdiarium.demo.trust.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Answers for the issuing CA's certificates, RFC 6960: good, revoked, or unknown for a serial number it never issued and for other issuers.
 * Answers are signed by the delegated responder, repeat the nonce, hold for one hour, and carry an archive cut-off at the CA's beginning, so
 * that the status of an expired certificate counts.
 */
public final class OcspResponder {

    private static final Duration VALIDITY = Duration.ofHours(1);
    private static final Duration YESTERDAY = Duration.ofDays(1);

    private final DemoPki pki;
    private final Clock clock;
    private final BooleanSupplier allRevoked;

    /**
     * @param clock      gives thisUpdate and producedAt
     * @param allRevoked whether every certificate is to be told as revoked
     */
    public OcspResponder(DemoPki pki, Clock clock, BooleanSupplier allRevoked) {
        this.pki = pki;
        this.clock = clock;
        this.allRevoked = allRevoked;
    }

    /** Answers a DER request with a DER response; {@code malformedRequest} or {@code internalError} when nothing better can be said. */
    public byte[] answer(byte[] request) throws IOException {
        try {
            OCSPReq parsed = new OCSPReq(request);
            return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, respond(parsed)).getEncoded();
        } catch (IOException | IllegalArgumentException e) {
            return failure(OCSPRespBuilder.MALFORMED_REQUEST);
        } catch (OCSPException | OperatorCreationException | GeneralSecurityException e) {
            System.getLogger(OcspResponder.class.getName()).log(System.Logger.Level.ERROR, "OCSP answer failed", e);
            return failure(OCSPRespBuilder.INTERNAL_ERROR);
        }
    }

    private BasicOCSPResp respond(OCSPReq request) throws OCSPException, OperatorCreationException, GeneralSecurityException, IOException {
        Identity responder = pki.ocspResponder();
        X509CertificateHolder own = new JcaX509CertificateHolder(responder.certificate());
        BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(own.getSubject()));
        Instant now = clock.instant();
        ExtensionsGenerator single = new ExtensionsGenerator();
        single.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff, false, new ASN1GeneralizedTime(pki.issuing().getNotBefore()));
        for (Req one : request.getRequestList()) {
            builder.addResponse(one.getCertID(), status(one.getCertID()), java.util.Date.from(now), java.util.Date.from(now.plus(VALIDITY)),
                single.generate());
        }
        Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null) {
            ExtensionsGenerator extensions = new ExtensionsGenerator();
            extensions.addExtension(nonce);
            builder.setResponseExtensions(extensions.generate());
        }
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(responder.key()), new X509CertificateHolder[] {own},
            java.util.Date.from(now));
    }

    private CertificateStatus status(CertificateID id) throws OCSPException, OperatorCreationException, GeneralSecurityException {
        X509CertificateHolder issuer = new JcaX509CertificateHolder(pki.issuing());
        if (!id.matchesIssuer(issuer, new JcaDigestCalculatorProviderBuilder().build())) {
            return new UnknownStatus();
        }
        Optional<IssuedCertificate> issued = pki.issued(id.getSerialNumber());
        if (issued.isEmpty()) {
            return new UnknownStatus();
        }
        return issued.get().revokedAt().or(() -> allRevoked.getAsBoolean() ? Optional.of(clock.instant().minus(YESTERDAY)) : Optional.empty())
            .<CertificateStatus>map(at -> new RevokedStatus(java.util.Date.from(at), CRLReason.keyCompromise))
            .orElse(CertificateStatus.GOOD);
    }

    private static byte[] failure(int status) throws IOException {
        try {
            OCSPResp response = new OCSPRespBuilder().build(status, null);
            return response.getEncoded();
        } catch (OCSPException e) {
            throw new IOException(e);
        }
    }
}
