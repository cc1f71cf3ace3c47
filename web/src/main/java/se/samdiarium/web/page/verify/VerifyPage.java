package se.samdiarium.web.page.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.Verification;
import se.samdiarium.signing.boundary.Verifications;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Uploads;

/** Anybody drops a signed file and is told what it is worth. No log-in, no session, nothing kept. */
@Named("verifyPage")
@RequestScoped
public class VerifyPage {

    private final Verifications verifications;
    private final HttpServletRequest request;
    private final Uploads uploads;
    private final Notices notices;
    private Verification found;

    @Inject
    VerifyPage(Verifications verifications, HttpServletRequest request, Uploads uploads, Notices notices) {
        this.verifications = verifications;
        this.request = request;
        this.uploads = uploads;
        this.notices = notices;
    }

    /** For the container's proxy. */
    protected VerifyPage() {
        this(null, null, null, null);
    }

    /** Verifies the file that was sent, if one was. The page keeps no state, so that nobody gets a session. */
    public void load() throws IOException {
        FacesContext.getCurrentInstance().getViewRoot().setTransient(true);
        if ("POST".equals(request.getMethod())) {
            List<Part> sent = uploads.in("fil");
            if (sent.isEmpty()) {
                notices.add("", new Refusal(Refusal.Kind.INVALID, "signing.verify-none"));
            } else {
                verify(sent.getFirst());
            }
        }
    }

    private void verify(Part part) throws IOException {
        try (InputStream bytes = part.getInputStream()) {
            found = notices.attempt(part.getSubmittedFileName(),
                    () -> verifications.verify(bytes, part.getSubmittedFileName(), request.getRemoteAddr())).orElse(null);
        } finally {
            part.delete();
        }
    }

    /** What was found; null when nothing was sent. */
    public Verification found() {
        return found;
    }

    /** Largest file, in bytes. */
    public long getLargest() {
        return verifications.largest();
    }
}
