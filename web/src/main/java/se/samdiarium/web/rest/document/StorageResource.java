package se.samdiarium.web.rest.document;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import se.samdiarium.document.SweepResult;
import se.samdiarium.document.boundary.Storage;

/** Sweeps of the content store. */
@Path("storage/sweeps")
@Produces(MediaType.APPLICATION_JSON)
public class StorageResource {

    @Inject
    private Storage storage;

    /** What the newest twenty did, newest first. */
    @GET
    public List<SweepResult> sweeps() {
        return storage.sweeps();
    }

    /** Orders one. */
    @POST
    public Response sweep() {
        storage.sweep();
        return Response.accepted(storage.sweeps()).build();
    }
}
