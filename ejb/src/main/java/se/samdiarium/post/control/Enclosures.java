package se.samdiarium.post.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import se.samdiarium.post.Enclosure;
import se.samdiarium.post.EnclosureSource;

/** The files of a letter that is being sent, fetched from those who have them. */
@ApplicationScoped
public class Enclosures {

    /** A file ready to be sent. */
    record File(Enclosure what, EnclosureSource.Opened opened) {
    }

    /** All files of a letter, until closed. */
    record Open(List<File> files) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            for (File file : files) {
                try {
                    file.opened().release().close();
                } catch (IOException | RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IOException(e);
                }
            }
        }
    }

    private final Iterable<EnclosureSource> sources;

    @Inject
    Enclosures(@Any Instance<EnclosureSource> sources) {
        this((Iterable<EnclosureSource>) sources);
    }

    Enclosures(Iterable<EnclosureSource> sources) {
        this.sources = sources;
    }

    /** For the container's proxy. */
    protected Enclosures() {
        this((Iterable<EnclosureSource>) null);
    }

    /** Opens all files, or none. */
    Open open(List<Enclosure> enclosures) throws IOException {
        List<File> opened = new ArrayList<>();
        try {
            for (Enclosure each : enclosures) {
                opened.add(new File(each, source(each).open(each.key())));
            }
            return new Open(opened);
        } catch (IOException | RuntimeException e) {
            new Open(opened).close();
            throw e;
        }
    }

    private EnclosureSource source(Enclosure enclosure) throws IOException {
        for (EnclosureSource source : sources) {
            if (source.name().equals(enclosure.source())) {
                return source;
            }
        }
        throw new IOException("nobody has enclosures of " + enclosure.source());
    }
}
