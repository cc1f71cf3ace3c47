package se.samdiarium.web.rest.registry;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryGap;
import se.samdiarium.registry.NumberExplanation;
import se.samdiarium.registry.SerialRange;
import se.samdiarium.registry.SeriesReport;
import se.samdiarium.registry.boundary.GapReport;
import se.samdiarium.web.rest.Form;

/** What has become of every number of the diaries the caller may see. */
@Path("number-report")
@Produces(MediaType.APPLICATION_JSON)
public class NumberReportResource {

    /** A series and year; see {@link SeriesReport}. */
    public record Line(String series, RegionCode region, String authority, String prefix, int year, long last, long highest, long issued, long voided,
            long imported, long explained, long unexplained, List<SerialRange> unexplainedRanges, boolean complete, Instant countedAt) {

        static Line of(SeriesReport report) {
            return new Line(report.series().toString(), report.region(), report.authority(), report.prefix(), report.year(), report.last(),
                    report.highest(), report.issued(), report.voided(), report.imported(), report.explained(), report.unexplained(), report.ranges(),
                    report.complete(), report.countedAt());
        }
    }

    /** An explanation; see {@link NumberExplanation}. */
    public record Said(String series, int year, long first, long last, String reason, Instant at, String by) {

        static Said of(NumberExplanation said) {
            return new Said(said.series().toString(), said.year(), said.range().first(), said.range().last(), said.reason(), said.at(), said.by());
        }
    }

    @Inject
    private GapReport report;

    /** As counted last. */
    @GET
    public List<Line> report() {
        return report.report().stream().map(Line::of).toList();
    }

    /** Counts now. */
    @POST
    public List<Line> recount() {
        return report.recount().stream().map(Line::of).toList();
    }

    /** What has been explained, newest first. */
    @GET
    @Path("explanations")
    public List<Said> explanations() {
        return report.explanations().stream().map(Said::of).toList();
    }

    /** A case with missing document numbers; see {@link EntryGap}. */
    public record CaseGap(UUID caseId, String number, String title, List<Integer> missing) {

        static CaseGap of(EntryGap gap) {
            return new CaseGap(gap.file().value(), gap.number(), gap.title(), gap.missing());
        }
    }

    /** Why a document number is missing. */
    public record Reason(String reason) {
    }

    /** Cases with document numbers that are missing and unexplained, as counted last. */
    @GET
    @Path("cases")
    public List<CaseGap> cases() {
        return report.entryGaps().stream().map(CaseGap::of).toList();
    }

    /** Says why a case has no document under a number. */
    @POST
    @Path("cases/{id}/{number}/explanation")
    @Consumes(MediaType.APPLICATION_JSON)
    public void explainEntry(@PathParam("id") UUID id, @PathParam("number") int number, Reason said) {
        Form.required("body", said);
        report.explainEntry(new CaseId(id), number, said.reason());
    }
}
