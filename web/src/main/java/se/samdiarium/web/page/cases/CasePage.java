package se.samdiarium.web.page.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.document.boundary.Receiving;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;

/** A case with its documents. */
@Named("casePage")
@RequestScoped
public class CasePage {

    private final Diary diary;
    private final Receiving receiving;
    private final Notices notices;
    private String id;
    private Part part;
    private CaseView file;

    @Inject
    CasePage(Diary diary, Receiving receiving, Notices notices) {
        this.diary = diary;
        this.receiving = receiving;
        this.notices = notices;
    }

    /** For the container's proxy. */
    protected CasePage() {
        this(null, null, null);
    }

    /** Reads the case before anything is shown. */
    public void load() {
        file();
    }

    /** Takes a file in and leads to its registration in this case. */
    public String add() throws IOException {
        if (part == null || part.getSize() == 0 && part.getSubmittedFileName() == null) {
            return null;
        }
        return notices.attempt(part.getSubmittedFileName(), this::receive)
                .map(received -> "/diariefor?faces-redirect=true&fil=" + received.id() + "&arende=" + id).orElse(null);
    }

    private ReceivedFileView receive() throws IOException {
        try (InputStream bytes = part.getInputStream()) {
            return receiving.receive(bytes, part.getSubmittedFileName());
        } finally {
            part.delete();
        }
    }

    /** The case. */
    public CaseView file() {
        if (file == null) {
            file = diary.caseFile(Ids.parse(id, CaseId::new, "registry.case-unknown"));
        }
        return file;
    }

    /** Id of the case. */
    public String getId() {
        return id;
    }

    /** Takes the id of the case. */
    public void setId(String id) {
        this.id = id;
    }

    /** The file chosen. */
    public Part getPart() {
        return part;
    }

    /** Takes the file chosen. */
    public void setPart(Part part) {
        this.part = part;
    }
}
