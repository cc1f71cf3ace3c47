package se.samdiarium.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.document.boundary.Receiving;

/**
 * Files sent with a form, handed to the inbox. Read from the request itself: the file component of Faces passes over empty files, and an
 * empty file deserves an answer.
 */
@RequestScoped
public class Uploads {

    private final HttpServletRequest request;
    private final Receiving receiving;
    private final Notices notices;

    @Inject
    Uploads(HttpServletRequest request, Receiving receiving, Notices notices) {
        this.request = request;
        this.receiving = receiving;
        this.notices = notices;
    }

    /** For the container's proxy. */
    protected Uploads() {
        this(null, null, null);
    }

    /** The files sent in this field, in the order chosen; a field left empty holds none. */
    public List<Part> in(String field) throws IOException {
        try {
            return request.getParts().stream().filter(part -> part.getName().equals(field) && part.getSubmittedFileName() != null
                    && !part.getSubmittedFileName().isBlank()).toList();
        } catch (ServletException e) {
            throw new IOException(e);
        }
    }

    /** Takes a file in; empty when it is refused, and the refusal is shown. */
    public Optional<ReceivedFileView> receive(Part part) throws IOException {
        try (InputStream bytes = part.getInputStream()) {
            return notices.attempt(part.getSubmittedFileName(), () -> receiving.receive(bytes, part.getSubmittedFileName()));
        } finally {
            part.delete();
        }
    }
}
