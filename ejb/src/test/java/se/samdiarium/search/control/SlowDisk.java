package se.samdiarium.search.control;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/** A disk that, when held, writes no segment of an index through until it is released. */
final class SlowDisk {

    private volatile CountDownLatch held = new CountDownLatch(0);
    private final CountDownLatch waits = new CountDownLatch(1);

    Directory over(Directory directory) {
        return new FilterDirectory(directory) {
            @Override
            public void sync(Collection<String> names) throws IOException {
                if (held.getCount() > 0 && names.stream().noneMatch(name -> name.startsWith(IndexFileNames.PENDING_SEGMENTS))) {
                    waits.countDown();
                    await();
                }
                super.sync(names);
            }
        };
    }

    private void await() throws IOException {
        try {
            held.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    void hold() {
        held = new CountDownLatch(1);
    }

    void awaitHeld() throws InterruptedException {
        waits.await();
    }

    void release() {
        held.countDown();
    }
}
