package se.samdiarium.web.rest.signing;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.RefusalText;
import se.samdiarium.signing.Channel;
import se.samdiarium.signing.Ground;
import se.samdiarium.signing.HandInId;
import se.samdiarium.signing.HandInState;
import se.samdiarium.signing.HandInView;
import se.samdiarium.signing.InboxMatch;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.boundary.CounterpartProposals;
import se.samdiarium.signing.boundary.HandIns;
import se.samdiarium.web.rest.Form;
import se.samdiarium.web.rest.Problems;

/** Counterparts signed elsewhere and handed in: what was said of them, and why. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public class HandInsResource {

    /** A ground with its sentences in the asker's language. */
    public record GroundAnswer(String code, String indication, String title, String detail, String todo) {

        static GroundAnswer of(Ground ground, Locale locale) {
            RefusalText text = RefusalText.of(ground.refusal(Refusal.Kind.CONFLICT), locale);
            return new GroundAnswer(ground.code(), ground.indication(), text.title(), text.found(), text.todo());
        }
    }

    /** A file handed in; see {@link HandInView}. */
    public record HandInAnswer(HandInId id, RoundId round, Optional<RegionCode> region, String fileName, String sha256, Channel channel, String by,
            Instant receivedAt, HandInState state, List<GroundAnswer> grounds, Optional<Instant> retryAt) {
    }

    /** A file of the inbox to be handed in; without a region the certificate tells. */
    public record FromInboxForm(ReceivedId received, Optional<RegionCode> region) {
    }

    @Inject
    private HandIns handIns;

    @Inject
    private CounterpartProposals proposals;

    @Context
    private HttpHeaders headers;

    /** Hands in a file, form part {@code file}; the host's registrar may name the region, or leave it to the certificate. */
    @POST
    @Path("rounds/{id}/hand-ins")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response handIn(@PathParam("id") UUID id, @QueryParam("region") String region, List<EntityPart> parts) throws IOException {
        EntityPart file = Form.file(parts);
        HandInView view = handIns.handIn(new RoundId(id), Optional.ofNullable(region).map(RegionCode::new), file.getContent(), Form.fileName(file));
        return Response.status(Response.Status.CREATED).entity(answer(view)).build();
    }

    /** Hands in a file of the inbox. */
    @POST
    @Path("rounds/{id}/hand-ins/from-inbox")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response handIn(@PathParam("id") UUID id, FromInboxForm form) {
        Optional<RegionCode> region = Form.required("body", form).region() == null ? Optional.empty() : form.region();
        HandInView view = handIns.handIn(new RoundId(id), region, Form.required("received", form.received()));
        return Response.status(Response.Status.CREATED).entity(answer(view)).build();
    }

    /** The files handed in, newest first. */
    @GET
    @Path("rounds/{id}/hand-ins")
    public List<HandInAnswer> list(@PathParam("id") UUID id) {
        return handIns.of(new RoundId(id)).stream().map(this::answer).toList();
    }

    /** One of them. */
    @GET
    @Path("hand-ins/{id}")
    public HandInAnswer view(@PathParam("id") UUID id) {
        return answer(handIns.handIn(new HandInId(id)));
    }

    /** Judges one anew that could not be judged. */
    @POST
    @Path("hand-ins/{id}/retry")
    public HandInAnswer retry(@PathParam("id") UUID id) {
        return answer(handIns.retry(new HandInId(id)));
    }

    /** The file as it came. */
    @GET
    @Path("hand-ins/{id}/content")
    @Produces(MediaType.WILDCARD)
    public Response content(@PathParam("id") UUID id) {
        OpenedVersion opened = handIns.open(new HandInId(id));
        StreamingOutput bytes = out -> {
            try (opened) {
                Files.copy(opened.file(), out);
            }
        };
        return Response.ok(bytes, opened.version().mediaType()).header(HttpHeaders.CONTENT_LENGTH, opened.version().size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(opened.version().fileName(), StandardCharsets.UTF_8).replace("+", "%20")).build();
    }

    /** Files in the inbox that begin with the text of a running round. */
    @GET
    @Path("counterpart-proposals")
    public List<InboxMatch> proposals() {
        return proposals.inInbox();
    }

    private HandInAnswer answer(HandInView view) {
        Locale locale = Problems.locale(headers);
        return new HandInAnswer(view.id(), view.round(), view.region(), view.fileName(), view.sha256().hex(), view.channel(), view.by(),
                view.receivedAt(), view.state(), view.grounds().stream().map(ground -> GroundAnswer.of(ground, locale)).toList(), view.retryAt());
    }
}
