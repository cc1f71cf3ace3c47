package se.samdiarium.web.page.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.web.page.Asked;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Uploads;

/** A case with its documents. */
@Named("casePage")
@RequestScoped
public class CasePage {

    private final Diary diary;
    private final Uploads uploads;
    private final Asked asked;
    private String id;
    private CaseView file;

    @Inject
    CasePage(Diary diary, Uploads uploads, Asked asked) {
        this.diary = diary;
        this.uploads = uploads;
        this.asked = asked;
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
        List<Part> sent = uploads.in("file");
        return sent.isEmpty() ? null : uploads.receive(sent.getFirst())
                .map(received -> "/diariefor?faces-redirect=true&fil=" + received.id() + "&arende=" + getId()).orElse(null);
    }

    /** The case. */
    public CaseView file() {
        if (file == null) {
            file = diary.caseFile(Ids.parse(getId(), CaseId::new, "registry.case-unknown"));
        }
        return file;
    }

    /** Id of the case. */
    public String getId() {
        return asked.or(id, "id");
    }

    /** Takes the id of the case. */
    public void setId(String id) {
        this.id = id;
    }
}
