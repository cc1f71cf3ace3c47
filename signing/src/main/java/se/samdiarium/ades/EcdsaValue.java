package se.samdiarium.ades;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;

/**
 * The two written forms of an ECDSA signature value: DER (RFC 3279, 2.2.3), and r and s side by side (IEEE P1363, "plain"). CSC providers send
 * either.
 */
final class EcdsaValue {

    private EcdsaValue() {
    }

    /** What the value may be, as DER: as it is, and read as plain. Usually one, none for noise; verifying tells which. */
    static List<byte[]> asDer(byte[] value) {
        List<byte[]> readings = new ArrayList<>();
        if (isDer(value)) {
            readings.add(value);
        }
        if (value.length > 0 && value.length % 2 == 0) {
            readings.add(plainToDer(value));
        }
        return readings;
    }

    private static boolean isDer(byte[] value) {
        if (value.length == 0) {
            return false;
        }
        try {
            ASN1Sequence sequence = ASN1Sequence.getInstance(value);
            return sequence.size() == 2 && sequence.getObjectAt(0) instanceof ASN1Integer && sequence.getObjectAt(1) instanceof ASN1Integer;
        } catch (IllegalArgumentException e) {
            return false;
        }
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
