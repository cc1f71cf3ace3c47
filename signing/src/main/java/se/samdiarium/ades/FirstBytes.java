package se.samdiarium.ades;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The beginning of a file, read as if nothing followed: an earlier revision of a PDF. */
final class FirstBytes implements RandomAccessRead {

    private final RandomAccessReadBufferedFile file;
    private final long length;

    FirstBytes(Path file, long length) throws IOException {
        this.file = new RandomAccessReadBufferedFile(file);
        this.length = Math.min(length, this.file.length());
    }

    @Override
    public int read() throws IOException {
        return isEOF() ? -1 : file.read();
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        return isEOF() ? -1 : file.read(target, offset, (int) Math.min(wanted, length - getPosition()));
    }

    @Override
    public long getPosition() throws IOException {
        return file.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        file.seek(Math.min(position, length));
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isClosed() {
        return file.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return getPosition() >= length;
    }

    @Override
    public RandomAccessReadView createView(long start, long size) throws IOException {
        return file.createView(start, Math.min(size, length - start));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
