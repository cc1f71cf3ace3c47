package se.samdiarium.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import se.samdiarium.platform.Refusal;
import se.samdiarium.web.http.OwnPage;

/**
 * A change must carry its own log-in, or come from a script of our own pages: a browser's session cookie alone, which other sites can make
 * it send, is not enough. What is open to all ({@code public/}) knows no session, and changes nothing.
 */
@Provider
public class CrossSiteGuard implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String OPEN = "public/";

    @Override
    public void filter(ContainerRequestContext request) {
        boolean open = request.getUriInfo().getPath().startsWith(OPEN);
        if (!open && !SAFE.contains(request.getMethod()) && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                && !OwnPage.sends(request::getHeaderString)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "request.cross-site");
        }
    }
}
