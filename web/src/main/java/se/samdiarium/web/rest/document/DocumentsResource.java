package se.samdiarium.web.rest.document;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.document.SharedDocument;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.document.boundary.Receiving;
import se.samdiarium.platform.Refusal;
import se.samdiarium.web.rest.Conditional;
import se.samdiarium.web.rest.Form;

/** Documents, their versions and their bytes. */
@Path("documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DocumentsResource {

    /** Regions to share with. */
    public record ShareForm(Set<RegionCode> regions) {
    }

    @Inject
    private Documents documents;

    @Inject
    private Receiving receiving;

    /** What other regions have shared with the caller's. */
    @GET
    @Path("shared")
    public List<SharedDocument> shared() {
        return documents.sharedWithUs();
    }

    /** A document with its versions. */
    @GET
    @Path("{id}")
    public Response view(@PathParam("id") UUID id, @Context Request request) {
        DocumentView view = documents.view(new DocumentId(id));
        return Conditional.answer(request, String.valueOf(view.revision()), view);
    }

    /** Adds a version: form part {@code file}. With {@code If-Match} only if the document is as the asker saw it. */
    @POST
    @Path("{id}/versions")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response addVersion(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, List<EntityPart> parts) throws IOException {
        EntityPart file = Form.file(parts);
        DocumentView before = documents.view(new DocumentId(id));
        int revision = seen == null ? before.revision() : revision(seen);
        ReceivedFileView received = receiving.receive(file.getContent(), Form.fileName(file));
        try {
            DocumentView after = documents.addVersion(before.id(), received.id(), revision);
            return Response.status(Response.Status.CREATED).tag(String.valueOf(after.revision())).entity(after).build();
        } catch (Refusal refusal) {
            receiving.discard(received.id());
            throw refusal;
        }
    }

    /** Shares the document. */
    @POST
    @Path("{id}/shares")
    public DocumentView share(@PathParam("id") UUID id, ShareForm form) {
        Form.required("body", form);
        return documents.share(new DocumentId(id), Form.required("regions", form.regions()));
    }

    /** The bytes of a version, exactly as received; the ETag is their SHA-256. */
    @GET
    @Path("{id}/versions/{number}/content")
    @Produces(MediaType.WILDCARD)
    public Response content(@PathParam("id") UUID id, @PathParam("number") int number, @Context Request request) {
        OpenedVersion opened = documents.open(new DocumentId(id), number);
        VersionView version = opened.version();
        EntityTag etag = new EntityTag(version.sha256().hex());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(etag);
        if (unchanged != null) {
            close(opened);
            return unchanged.tag(etag).build();
        }
        StreamingOutput bytes = out -> {
            try (opened) {
                Files.copy(opened.file(), out);
            }
        };
        return Response.ok(bytes, version.mediaType())
                .tag(etag)
                .header(HttpHeaders.CONTENT_LENGTH, version.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(version.fileName(), StandardCharsets.UTF_8).replace("+", "%20"))
                .build();
    }

    /** A page of a PDF version as a picture, from 1. */
    @GET
    @Path("{id}/versions/{number}/pages/{page}")
    @Produces("image/png")
    public Response page(@PathParam("id") UUID id, @PathParam("number") int number, @PathParam("page") int page, @Context Request request) {
        VersionView version = documents.version(new DocumentId(id), number);
        EntityTag etag = new EntityTag(version.sha256().hex() + "-" + page);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(etag);
        return unchanged != null ? unchanged.tag(etag).build()
                : Response.ok(documents.pageImage(new DocumentId(id), number, page)).tag(etag).build();
    }

    private static int revision(String seen) {
        try {
            return Integer.parseInt(EntityTag.valueOf(seen).getValue());
        } catch (IllegalArgumentException e) {
            throw Form.malformed("If-Match is not an ETag of this document: " + seen);
        }
    }

    private static void close(OpenedVersion opened) {
        try {
            opened.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
