package se.samdiarium.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers a request to a page that announces more than any form can hold, before its body is read. The same limit stands in web.xml for
 * requests that announce nothing; a single file over the product's own, lower limit is told so by {@code document.too-large}.
 */
@WebFilter("/*")
public class RequestLimit extends HttpFilter {

    /** Largest request to a page, in bytes: 256 MB. */
    static final long LARGEST = 268_435_456;

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean page = !request.getServletPath().startsWith("/api");
        if (page && request.getContentLengthLong() > LARGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "request too large");
        } else {
            chain.doFilter(request, response);
        }
    }
}
