package se.samdiarium.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;

/**
 * Knows UTF-8 (RFC 3629) by its form, before Tika guesses by statistics: a short text with a single § is else taken for Chinese. Bytes above
 * 127 that happen to be sound UTF-8 in another encoding are very rare in real texts.
 */
public final class Utf8 implements EncodingDetector {

    private static final long serialVersionUID = 1L;
    private static final int LOOKED_AT = 65_536;

    /** For Tika's service loader. */
    public Utf8() {
        // Nothing to set up.
    }

    @Override
    public Charset detect(InputStream input, Metadata metadata) throws IOException {
        if (input == null) {
            return null;
        }
        input.mark(LOOKED_AT);
        try {
            byte[] beginning = input.readNBytes(LOOKED_AT);
            return isUtf8(beginning) ? StandardCharsets.UTF_8 : null;
        } finally {
            input.reset();
        }
    }

    /** Whether there is anything beside ASCII, and all of it is sound; a character cut off at the end is none. */
    private static boolean isUtf8(byte[] bytes) {
        boolean beyondAscii = false;
        for (byte each : bytes) {
            beyondAscii |= each < 0;
        }
        if (!beyondAscii) {
            return false;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), bytes.length < LOOKED_AT);
        return !result.isError();
    }
}
