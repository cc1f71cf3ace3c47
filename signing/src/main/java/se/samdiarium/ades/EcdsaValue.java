package se.samdiarium.ades;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;

/**
 * The two written forms of an ECDSA signature value: DER (RFC 3279, 2.2.3), and r and s side by side (IEEE P1363, "plain"). CSC providers send
 * either.
 */
final class EcdsaValue {

    private EcdsaValue() {
    }

    /** What the value may be, as DER: as it is, and, if it can be cut in two halves, read as plain. Verifying tells which. */
    static List<byte[]> asDer(byte[] value) {
        if (value.length == 0 || value.length % 2 != 0) {
            return List.of(value);
        }
        return List.of(value, plainToDer(value));
    }

    private static byte[] plainToDer(byte[] value) {
        int half = value.length / 2;
        ASN1EncodableVector parts = new ASN1EncodableVector();
        parts.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(value, 0, half))));
        parts.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(value, half, value.length))));
        try {
            return new DERSequence(parts).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("Two numbers can always be written as DER", e);
        }
    }
}
