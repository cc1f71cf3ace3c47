package se.samdiarium.web.rest.governance;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.governance.RegionReportLine;
import se.samdiarium.governance.RegionReportView;
import se.samdiarium.governance.RegionTexts;
import se.samdiarium.governance.boundary.RegionReports;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.web.rest.Form;

/** The yearly report of the caller's region on cooperation by agreement (KL 9 kap. 38 §). */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegionReportsResource {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** The words, and the revision they were written on. */
    public record ReportForm(String agreements, String done, String costs, String assessment, Integer revision) {

        RegionTexts texts() {
            return new RegionTexts(given(agreements), given(done), given(costs), given(assessment));
        }

        private static String given(String text) {
            return text == null ? "" : text;
        }
    }

    /** In whose diary. */
    public record DiaryForm(UUID authority) {
    }

    /** A day of each year, {@code MM-DD}. */
    public record DayForm(String day) {
    }

    @Inject
    private RegionReports reports;

    /** How far all regions have come. */
    @GET
    @Path("governance/region-reports/{year}")
    public List<RegionReportLine> lines(@PathParam("year") int year) {
        return reports.lines(year);
    }

    /** The report of the caller's region. */
    @GET
    @Path("governance/region-reports/{year}/{region}")
    public RegionReportView report(@PathParam("year") int year, @PathParam("region") String region) {
        return reports.report(code(region), year);
    }

    /** Saves its words. */
    @PUT
    @Path("governance/region-reports/{year}/{region}")
    public RegionReportView save(@PathParam("year") int year, @PathParam("region") String region, ReportForm form) {
        Form.required("body", form);
        return reports.save(code(region), year, form.texts(), Form.required("revision", form.revision()));
    }

    /** The report as it stands, as a file: {@code docx} or {@code pdf}. */
    @GET
    @Path("governance/region-reports/{year}/{region}/file")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("year") int year, @PathParam("region") String region, @QueryParam("format") @DefaultValue("pdf") String format) {
        boolean word = "docx".equals(format);
        if (!word && !"pdf".equals(format)) {
            throw Form.malformed("format '" + format + "': docx or pdf");
        }
        byte[] bytes = word ? reports.word(code(region), year) : reports.pdf(code(region), year);
        return Response.ok(bytes, word ? WORD : "application/pdf").header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"arsrapport-avtalssamverkan-%d.%s\"".formatted(year, format)).build();
    }

    /** Registers it in a new case of the caller's region. */
    @POST
    @Path("governance/region-reports/{year}/{region}/registration")
    public RegionReportView register(@PathParam("year") int year, @PathParam("region") String region, DiaryForm form) {
        return reports.register(code(region), year, new AuthorityId(Form.required("authority", Form.required("body", form).authority())));
    }

    /** The day by which the caller's region reports each year. */
    @GET
    @Path("governance/region-report-day")
    public DayForm day() {
        return new DayForm(reports.day().toString().substring(2));
    }

    /** Sets that day. */
    @PUT
    @Path("governance/region-report-day")
    public DayForm setDay(DayForm form) {
        return new DayForm(reports.setDay(Form.required("day", Form.required("body", form).day())).toString().substring(2));
    }

    private static RegionCode code(String region) {
        try {
            return new RegionCode(region);
        } catch (IllegalArgumentException e) {
            throw Form.malformed("'" + region + "' is no region code");
        }
    }
}
