package se.samdiarium.ear.container;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The request that runs the test, so that the test can log in with it. */
@WebFilter("/ArquillianServletRunnerEE9")
public class RunnerRequest extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<Exchange> CURRENT = new ThreadLocal<>();

    /** A request and its answer. */
    record Exchange(HttpServletRequest request, HttpServletResponse response) {
    }

    static Exchange current() {
        return CURRENT.get();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        CURRENT.set(new Exchange(request, response));
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }
}
