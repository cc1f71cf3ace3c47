package se.samdiarium.demo.trust.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** Time-stamps, RFC 3161 with ESSCertIDv2 (RFC 5816); imprints of SHA-256, SHA-384 or SHA-512; accuracy one second. */
public final class TimeStampAuthority {

    /** Policy of the tokens. The arc 2.999 is the one set aside for examples (ITU-T X.660). */
    public static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.1.1");
    private static final Set<ASN1ObjectIdentifier> DIGESTS = Set.of(TSPAlgorithms.SHA256, TSPAlgorithms.SHA384, TSPAlgorithms.SHA512);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DemoPki pki;
    private final Clock clock;

    /** @param clock the time that is stamped */
    public TimeStampAuthority(DemoPki pki, Clock clock) {
        this.pki = pki;
        this.clock = clock;
    }

    /** Answers a DER TimeStampReq with a DER TimeStampResp; a rejection (RFC 3161 section 2.4.2) when the request is not acceptable. */
    public byte[] answer(byte[] request) throws IOException {
        try {
            TimeStampResponseGenerator generator = new TimeStampResponseGenerator(tokens(), DIGESTS);
            TimeStampRequest parsed;
            try {
                parsed = new TimeStampRequest(request);
            } catch (IOException | IllegalArgumentException e) {
                return generator.generateFailResponse(2, PKIFailureInfo.badDataFormat, "not a TimeStampReq").getEncoded();
            }
            return generator.generate(parsed, new BigInteger(126, RANDOM).setBit(126), java.util.Date.from(clock.instant())).getEncoded();
        } catch (TSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new IOException("time-stamp failed: " + e.getMessage(), e);
        }
    }

    private TimeStampTokenGenerator tokens() throws OperatorCreationException, GeneralSecurityException, TSPException {
        Identity unit = pki.timeStampUnit();
        DigestCalculator digest = new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
        CMSAttributeTableGenerator withoutSystemTime = known -> new DefaultSignedAttributeTableGenerator().getAttributes(known)
            .remove(CMSAttributes.signingTime);
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder().setSignedAttributeGenerator(withoutSystemTime)
                .build("SHA256withECDSA", unit.key(), unit.certificate()), digest, POLICY);
        tokens.addCertificates(new JcaCertStore(unit.chain()));
        tokens.setAccuracySeconds(1);
        return tokens;
    }
}
