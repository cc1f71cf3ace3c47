package se.samdiarium.search.control;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A directory on a disk that is full from the moment it is said to be. */
final class FullDisk extends FilterDirectory {

    static final String SAID = "No space left on device";

    private final AtomicBoolean full;

    FullDisk(Directory directory, AtomicBoolean full) {
        super(directory);
        this.full = full;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return new Output(in.createOutput(name, context));
    }

    private final class Output extends FilterIndexOutput {

        Output(IndexOutput out) {
            super("on a disk that may be full", out.getName(), out);
        }

        @Override
        public void writeByte(byte b) throws IOException {
            look();
            super.writeByte(b);
        }

        @Override
        public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
            look();
            super.writeBytes(bytes, offset, length);
        }

        private void look() throws IOException {
            if (full.get()) {
                throw new IOException(SAID);
            }
        }
    }
}
