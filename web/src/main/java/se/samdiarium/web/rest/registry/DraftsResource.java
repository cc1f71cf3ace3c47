package se.samdiarium.web.rest.registry;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.DraftAnswer;
import se.samdiarium.registry.DraftId;
import se.samdiarium.registry.DraftOutcome;
import se.samdiarium.registry.DraftView;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.boundary.CaseDrafts;
import se.samdiarium.registry.boundary.Cases;
import se.samdiarium.web.rest.Form;

/** Drafts in a case. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DraftsResource {

    /** A received file to be laid in a case. */
    public record DraftForm(ReceivedId file, String title, boolean notSecurityClassified) {
    }

    /** What is to become of a draft, and why. */
    public record FateForm(DraftOutcome outcome, String type, String reason) {
    }

    @Inject
    private CaseDrafts drafts;

    @Inject
    private Cases cases;

    /** All drafts of a case, decided ones too. */
    @GET
    @Path("cases/{id}/drafts")
    public List<DraftView> drafts(@PathParam("id") UUID id) {
        return cases.facts(new CaseId(id)).drafts();
    }

    /** Lays a received file in the case. */
    @POST
    @Path("cases/{id}/drafts")
    public Response add(@PathParam("id") UUID id, DraftForm form) {
        Form.required("body", form);
        DraftView draft = drafts.add(new CaseId(id), Form.required("file", form.file()), form.title(), form.notSecurityClassified());
        return Response.status(Response.Status.CREATED).entity(draft).build();
    }

    /** Keeps or discards a draft before its case closes. */
    @POST
    @Path("drafts/{id}/fate")
    public DraftView decide(@PathParam("id") UUID id, FateForm form) {
        Form.required("body", form);
        return drafts.decide(new DraftAnswer(new DraftId(id), Form.required("outcome", form.outcome()), Optional.ofNullable(form.type())),
                new Reason(form.reason()));
    }

    /** The bytes of a draft that waits. */
    @GET
    @Path("drafts/{id}/content")
    @Produces(MediaType.WILDCARD)
    public Response content(@PathParam("id") UUID id) {
        OpenedVersion opened = drafts.open(new DraftId(id));
        StreamingOutput bytes = out -> {
            try (opened) {
                Files.copy(opened.file(), out);
            }
        };
        return Response.ok(bytes, opened.version().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, opened.version().size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(opened.version().fileName(), StandardCharsets.UTF_8).replace("+", "%20"))
                .build();
    }
}
