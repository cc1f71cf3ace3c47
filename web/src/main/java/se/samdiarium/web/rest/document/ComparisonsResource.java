package se.samdiarium.web.rest.document;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.document.ChangeKind;
import se.samdiarium.document.ComparedBlock;
import se.samdiarium.document.ComparedText.Summary;
import se.samdiarium.document.Comparison;
import se.samdiarium.document.Comparison.ComparedVersion;
import se.samdiarium.document.Comparison.Progress;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.VersionRef;
import se.samdiarium.document.boundary.Comparisons;
import se.samdiarium.web.export.ComparisonPdf;
import se.samdiarium.web.rest.Form;

/** What differs between two versions. */
@Path("comparisons")
public class ComparisonsResource {

    private static final int SECONDS_TO_NEXT_LOOK = 1;

    /** One of the two texts. */
    public record Side(DocumentId document, int version, String title, String fileName, String sha256) {

        static Side of(ComparedVersion side) {
            return new Side(side.document().id(), side.version().number(), side.document().title(), side.version().fileName(),
                    side.version().sha256().hex());
        }
    }

    /** What differs: the paragraphs that changed, or all, in order. */
    public record Differences(Side older, Side newer, Summary summary, List<ComparedBlock> blocks) {
    }

    /** How far it has come. */
    public record Waiting(Side older, Side newer, Progress progress) {
    }

    @Inject
    private Comparisons comparisons;

    @Inject
    private CurrentCaller current;

    @Inject
    private Clock clock;

    /**
     * What differs between two versions, each given as {@code document:version}. 202 with {@code Retry-After} while it is being made.
     *
     * @param format    {@code json}, or {@code pdf} for a marked document
     * @param unchanged whether unchanged paragraphs are told too
     * @param lang      {@code sv} or {@code en}: language of what stands around the text
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, "application/pdf"})
    public Response compare(@QueryParam("older") String older, @QueryParam("newer") String newer,
            @QueryParam("format") @DefaultValue("json") String format, @QueryParam("unchanged") boolean unchanged,
            @QueryParam("lang") @DefaultValue("sv") String lang) throws IOException {
        if (!format.equals("json") && !format.equals("pdf")) {
            throw Form.malformed("format is json or pdf, was " + format);
        }
        return switch (comparisons.compare(version("older", older), version("newer", newer))) {
            case Comparison.UnderWay underWay -> Response.accepted(new Waiting(Side.of(underWay.older()), Side.of(underWay.newer()),
                    underWay.progress())).type(MediaType.APPLICATION_JSON_TYPE).header(HttpHeaders.RETRY_AFTER, SECONDS_TO_NEXT_LOOK).build();
            case Comparison.Ready ready -> format.equals("pdf") ? pdf(ready, unchanged, lang) : Response.ok(new Differences(
                    Side.of(ready.older()), Side.of(ready.newer()), ready.text().summary(), ready.text().blocks().stream()
                    .filter(block -> unchanged || block.kind() != ChangeKind.SAME).toList()), MediaType.APPLICATION_JSON_TYPE).build();
        };
    }

    private Response pdf(Comparison.Ready ready, boolean unchanged, String lang) throws IOException {
        Instant now = clock.instant();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ComparisonPdf(lang.equals("en") ? Locale.UK : Locale.of("sv", "SE")).write(ready, unchanged, current.get().displayName(),
                now, bytes);
        StreamingOutput whole = bytes::writeTo;
        return Response.ok(whole, "application/pdf").header(HttpHeaders.CONTENT_LENGTH, bytes.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"jamforelse-%s-%d-%d.pdf\"".formatted(
                        ready.newer().document().id().toString().substring(0, 8), ready.older().version().number(),
                        ready.newer().version().number())).build();
    }

    private static VersionRef version(String parameter, String given) {
        String text = Form.required(parameter, given);
        int colon = text.lastIndexOf(':');
        try {
            return new VersionRef(new DocumentId(UUID.fromString(text.substring(0, Math.max(0, colon)))),
                    Integer.parseInt(text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw Form.malformed(parameter + " is document:version, was " + text);
        }
    }
}
