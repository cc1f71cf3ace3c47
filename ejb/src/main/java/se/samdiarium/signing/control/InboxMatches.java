package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samdiarium.ades.Sha256;
import se.samdiarium.ades.SignedCopy;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.document.TakenFile;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.boundary.Counterparts;
import se.samdiarium.signing.InboxMatch;
import se.samdiarium.signing.RoundState;
import se.samdiarium.signing.RoundView;

/** Received files that begin with the bytes of a round's text, or are containers that hold it. Bytes never change, so each pair is compared once. */
@ApplicationScoped
public class InboxMatches {

    private static final int MOST_REMEMBERED = 20_000;
    private static final String PDF = "application/pdf";
    /** End of the media types of containers: application/vnd.etsi.asic-e+zip, application/zip. */
    private static final String ZIP = "zip";

    private record Pair(String file, String base) {
    }

    private final Counterparts counterparts;
    private final Map<Pair, Boolean> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    @Inject
    InboxMatches(Counterparts counterparts) {
        this.counterparts = counterparts;
    }

    /** For the container's proxy. */
    protected InboxMatches() {
        this(null);
    }

    /** The pairs of these files and the running rounds among these. */
    public List<InboxMatch> of(List<ReceivedFileView> inbox, List<RoundView> rounds) {
        return rounds.stream().filter(round -> round.state() == RoundState.OPEN).flatMap(round -> {
            VersionView base = counterparts.version(round.document(), round.version(), round.host());
            return inbox.stream().filter(file -> isCopy(file, base)).map(file -> new InboxMatch(file.id(), round.id(), round.title()));
        }).toList();
    }

    private boolean isCopy(ReceivedFileView file, VersionView base) {
        boolean mayBe = file.mediaType().equals(PDF) ? file.size() > base.size() : file.mediaType().endsWith(ZIP);
        return mayBe && known.computeIfAbsent(new Pair(file.sha256().hex(), base.sha256().hex()), pair -> compare(file, base));
    }

    private boolean compare(ReceivedFileView file, VersionView base) {
        try (OpenedVersion opened = counterparts.open(new TakenFile(file.sha256(), file.fileName()))) {
            return SignedCopy.isOf(opened.file(), new Sha256(base.sha256().hex()), base.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
