package se.samdiarium.web.rest.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import se.samdiarium.consultation.boundary.SentDocuments;
import se.samdiarium.document.OpenedVersion;

/** The documents of a remiss by the link in a letter, for those who have no log-in. */
@Path("public/remiss")
@RequestScoped
public class SentDocumentsResource {

    private final SentDocuments documents;

    @Inject
    SentDocumentsResource(SentDocuments documents) {
        this.documents = documents;
    }

    /** For the container's proxy. */
    protected SentDocumentsResource() {
        this(null);
    }

    /** A document, exactly as it was sent; nobody keeps a copy on the way. */
    @GET
    @Path("{secret}/{number}")
    @Produces(MediaType.WILDCARD)
    public Response document(@PathParam("secret") String secret, @PathParam("number") int number) {
        OpenedVersion opened = documents.open(secret, number);
        StreamingOutput bytes = out -> {
            try (opened) {
                Files.copy(opened.file(), out);
            }
        };
        return Response.ok(bytes, opened.version().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, opened.version().size())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(opened.version().fileName(), StandardCharsets.UTF_8).replace("+", "%20"))
                .build();
    }
}
