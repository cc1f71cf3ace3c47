package se.samdiarium.intake.control;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The decoded bytes of a part: what cannot be decoded is the message's fault, a refusal, and not a fault of the disk. */
final class Undecodable extends FilterInputStream {

    Undecodable(InputStream decoded) {
        super(decoded);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException | RuntimeException e) {
            throw MessageParts.unreadable(e);
        }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return super.read(bytes, from, length);
        } catch (IOException | RuntimeException e) {
            throw MessageParts.unreadable(e);
        }
    }
}
