package se.samdiarium.web.rest.search;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.document.ReadingState;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.UnreadFile;
import se.samdiarium.document.boundary.UnreadFiles;
import se.samdiarium.search.IndexCheck;
import se.samdiarium.search.IndexState;
import se.samdiarium.search.boundary.Reindex;
import se.samdiarium.web.rest.Form;

/** The search index for those who run the system: its queue, rebuild, comparison with the database, and files that could not be read. */
@Path("index")
@Produces(MediaType.APPLICATION_JSON)
public class IndexResource {

    /** See {@link IndexState} and {@link ReadingState}. */
    public record State(int entries, long waiting, long oldestSeconds, boolean rebuilding, long rebuilt, boolean needed, boolean checking,
            Check check, long unread, int rereading, long ocrWaiting, String ocrProgram) {

        static State of(IndexState index, ReadingState reading) {
            return new State(index.entries(), index.waiting(), index.oldestSeconds(), index.rebuilding(), index.rebuilt(), index.needed(),
                    index.checking(), index.lastCheck().map(Check::of).orElse(null), reading.unread(), reading.rereading(), reading.ocrWaiting(),
                    reading.ocrProgram());
        }
    }

    /** See {@link IndexCheck}. */
    public record Check(Instant at, long entries, boolean agrees, long differ, List<UUID> missing, List<UUID> older, List<UUID> surplus,
            long millis) {

        static Check of(IndexCheck check) {
            return new Check(check.at(), check.entries(), check.agrees(), check.differ(), check.missing(), check.older(), check.surplus(),
                    check.millis());
        }
    }

    /** See {@link UnreadFile}. */
    public record Unread(String sha256, List<String> names, String mediaType, long size, String code, Optional<String> reason, Instant storedAt,
            boolean poison) {

        static Unread of(UnreadFile file) {
            return new Unread(file.sha256().hex(), file.names(), file.mediaType(), file.size(), file.code(), file.reason(), file.storedAt(),
                    file.poison());
        }
    }

    /** How many files are read again. */
    public record Ordered(int files) {
    }

    @Inject
    private Reindex reindex;

    @Inject
    private UnreadFiles unread;

    /** How the index is, and the reading of files. */
    @GET
    public State state() {
        return State.of(reindex.state(), unread.state());
    }

    /** Starts building the index anew from the database. */
    @POST
    public Response rebuild() {
        reindex.start();
        return Response.accepted(state()).build();
    }

    /** Starts comparing the index with the database; the state tells the result. */
    @POST
    @Path("check")
    public Response check() {
        reindex.check();
        return Response.accepted(state()).build();
    }

    /** Files whose text could not be read, newest first, at most a thousand. */
    @GET
    @Path("unread")
    public List<Unread> unread() {
        return unread.list().stream().map(Unread::of).toList();
    }

    /** Has all of them read again, but for those that stopped the reading before. */
    @POST
    @Path("unread")
    public Response retryAll() {
        return Response.accepted(new Ordered(unread.retryAll())).build();
    }

    /** Has one of them read again. */
    @POST
    @Path("unread/{sha256}")
    public Response retry(@PathParam("sha256") String sha256) {
        try {
            unread.retry(new Sha256(sha256));
        } catch (IllegalArgumentException e) {
            throw Form.malformed(e.getMessage());
        }
        return Response.accepted().build();
    }
}
