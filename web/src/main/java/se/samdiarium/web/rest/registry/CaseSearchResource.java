package se.samdiarium.web.rest.registry;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.boundary.Diary;

/** Finding a case of the caller's region by its number, in any tolerant form, or by words of its title. */
@Path("cases/search")
@Produces(MediaType.APPLICATION_JSON)
public class CaseSearchResource {

    @Inject
    private Diary diary;

    /** Cases, those with the number typed first; without a question the newest. */
    @GET
    public List<CaseLine> find(@QueryParam("q") @DefaultValue("") String typed, @QueryParam("size") @DefaultValue("10") int size) {
        return diary.findCases(typed, size);
    }
}
