package se.samdiarium.web.rest.trust;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import se.samdiarium.signing.Verification;
import se.samdiarium.signing.boundary.Verifications;

/** Anybody may ask what a signed file is worth, without log-in. */
@Path("public/verification")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    @Inject
    private Verifications verifications;

    /**
     * Verifies the file in the body: a PDF, an ASiC-E or a completion package. Nothing of it is kept.
     *
     * @param fileName header {@code X-File-Name}, only handed back
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Verification verify(InputStream body, @HeaderParam("X-File-Name") String fileName, @Context HttpServletRequest request)
            throws IOException {
        return verifications.verify(body, fileName == null ? "" : fileName, request.getRemoteAddr());
    }
}
