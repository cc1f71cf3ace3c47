package se.samdiarium.web.rest.registry;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.organisation.NewAuthority;
import se.samdiarium.registry.ExplainNumbers;
import se.samdiarium.registry.NumberForm;
import se.samdiarium.registry.OpenSeries;
import se.samdiarium.registry.SerialRange;
import se.samdiarium.registry.Series;
import se.samdiarium.registry.SeriesId;
import se.samdiarium.registry.boundary.GapReport;
import se.samdiarium.registry.boundary.SeriesAdministration;
import se.samdiarium.web.rest.Form;

/** Number series: opened, closed, and their numbers explained. */
@Path("series")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SeriesResource {

    /** A series as told: {@code form} as in {@link NumberForm}. */
    public record Told(String id, AuthorityId authority, RegionCode region, String prefix, String form, boolean usual, boolean open) {

        static Told of(Series series) {
            return new Told(series.id().toString(), series.authority(), series.region(), series.prefix(), series.form().pattern(), series.usual(),
                    series.open());
        }
    }

    /** A series to be opened; without {@code form}, {@link NumberForm#USUAL}. */
    public record SeriesForm(AuthorityId authority, String prefix, String form) {
    }

    /** An authority to be added with its usual series; without {@code form}, {@link NumberForm#USUAL}. */
    public record DiaryForm(RegionCode region, String name, String prefix, String form) {
    }

    /** Numbers to be explained, from {@code first} to {@code last}. */
    public record ExplanationForm(Long first, Long last, String reason) {
    }

    @Inject
    private SeriesAdministration administration;

    @Inject
    private GapReport report;

    /** All series. */
    @GET
    public List<Told> series() {
        return administration.series().stream().map(Told::of).toList();
    }

    /** Opens a series. */
    @POST
    public Response open(SeriesForm form) {
        Form.required("body", form);
        return created(administration.open(new OpenSeries(Form.required("authority", form.authority()), Form.required("prefix", form.prefix()),
                orUsual(form.form()))));
    }

    /** Adds an authority and opens its usual series. */
    @POST
    @Path("with-authority")
    public Response addAuthority(DiaryForm form) {
        Form.required("body", form);
        return created(administration.addAuthority(new NewAuthority(Form.required("region", form.region()), Form.required("name", form.name()),
                Form.required("prefix", form.prefix())), orUsual(form.form())));
    }

    /** Closes a series. */
    @POST
    @Path("{id}/closing")
    public Told close(@PathParam("id") UUID id) {
        return Told.of(administration.close(new SeriesId(id)));
    }

    /** How a series would write its first numbers. */
    @GET
    @Path("preview")
    public List<String> preview(@QueryParam("authority") UUID authority, @QueryParam("prefix") String prefix, @QueryParam("form") String form) {
        return administration.preview(Optional.ofNullable(authority).map(AuthorityId::new), prefix, orUsual(form));
    }

    /** Says why no case bears some numbers. */
    @POST
    @Path("{id}/{year}/explanations")
    public Response explain(@PathParam("id") UUID id, @PathParam("year") int year, ExplanationForm form) {
        Form.required("body", form);
        try {
            SerialRange range = new SerialRange(Form.required("first", form.first()), Form.required("last", form.last()));
            report.explain(new ExplainNumbers(new SeriesId(id), Year.of(year), range, Form.required("reason", form.reason())));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Form.malformed(e.getMessage());
        }
        return Response.status(Response.Status.CREATED).build();
    }

    private static String orUsual(String form) {
        return form == null ? NumberForm.USUAL.pattern() : form;
    }

    private static Response created(Series series) {
        return Response.created(URI.create("series/" + series.id())).entity(Told.of(series)).build();
    }
}
