package se.samdiarium.web.rest.organisation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.AuthorityView;
import se.samdiarium.organisation.Mandate;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.Mandates;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.web.rest.Form;

/** Regions, authorities and mandates. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganisationResource {

    /** A mandate to be recorded; see {@link Mandate}. */
    public record MandateForm(String username, RegionCode region, String title, String source, LocalDate validFrom, Optional<LocalDate> validTo) {
    }

    @Inject
    private Organisation organisation;

    @Inject
    private Mandates mandates;

    /** All regions. */
    @GET
    @Path("regions")
    public List<RegionView> regions() {
        return organisation.regions();
    }

    /** All authorities. */
    @GET
    @Path("authorities")
    public List<AuthorityView> authorities() {
        return organisation.authorities();
    }

    /** Records a mandate. */
    @POST
    @Path("mandates")
    public Response grant(MandateForm form) {
        Form.required("body", form);
        Mandate mandate = new Mandate(Form.required("username", form.username()), Form.required("region", form.region()),
                Form.required("title", form.title()), Form.required("source", form.source()), Form.required("validFrom", form.validFrom()),
                form.validTo() == null ? Optional.empty() : form.validTo());
        mandates.grant(mandate);
        return Response.status(Response.Status.CREATED).entity(mandate).build();
    }
}
