package se.samdiarium.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.web.login.FirstPage;

/** The address without a path: leads to the first page of the person's role, or to the log-in. */
@WebServlet("")
public class StartDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient FirstPage firstPage;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + current.find().map(firstPage::of).orElse("/login"));
    }
}
