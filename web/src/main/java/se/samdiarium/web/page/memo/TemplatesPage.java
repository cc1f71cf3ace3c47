package se.samdiarium.web.page.memo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import se.samdiarium.memo.DefaultText;
import se.samdiarium.memo.MemoText;
import se.samdiarium.memo.TemplateVersion;
import se.samdiarium.memo.boundary.MemoTemplates;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Person;
import se.samdiarium.web.page.Uploads;
import se.samdiarium.web.page.Words;

/** The Word template and the texts that memos begin with. */
@Named("templatesPage")
@RequestScoped
public class TemplatesPage {

    private final MemoTemplates templates;
    private final Notices notices;
    private final Person person;
    private final Words words;
    private final Uploads uploads;
    private final HttpServletRequest request;
    private List<TemplateVersion> versions;
    private List<DefaultText> texts;
    private String done = "";

    @Inject
    TemplatesPage(MemoTemplates templates, Notices notices, Person person, Words words, Uploads uploads, HttpServletRequest request) {
        this.templates = templates;
        this.notices = notices;
        this.person = person;
        this.words = words;
        this.uploads = uploads;
        this.request = request;
    }

    /** For the container's proxy. */
    protected TemplatesPage() {
        this(null, null, null, null, null, null);
    }

    /** Carries out what the pressed button says, then reads what there is. An address alone changes nothing. */
    public void load() throws IOException {
        if (FacesContext.getCurrentInstance().isPostback()) {
            act();
            versions = null;
            texts = null;
        }
        versions();
    }

    private void act() throws IOException {
        if (request.getParameter("lagg") != null) {
            List<Part> sent = uploads.in("file");
            if (!sent.isEmpty()) {
                add(sent.getFirst());
            }
        } else if (request.getParameter("aterstall") != null) {
            done = notices.attempt("", templates::reset).map(version -> words.texts().of("template.done-reset")).orElse("");
        } else if (request.getParameter("anvand") != null) {
            done = notices.attempt("", () -> templates.useAgain(Integer.parseInt(request.getParameter("anvand"))))
                    .map(version -> words.fill("template.done-again", version.fileName())).orElse("");
        } else if (request.getParameter("andra") != null) {
            change(request.getParameter("andra"));
        }
    }

    private void add(Part file) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            done = notices.attempt(file.getSubmittedFileName(), () -> templates.add(bytes, file.getSubmittedFileName()))
                    .map(version -> words.fill("template.done-added", version.fileName())).orElse("");
        }
    }

    private void change(String code) throws IOException {
        done = notices.attempt(code, () -> {
            templates.change(code, new MemoText.Part(typed("rubrik-" + code), typed("text-" + code)));
            return words.texts().of("template.done-text");
        }).orElse("");
    }

    private String typed(String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("");
    }

    /** The versions, the newest first. */
    public List<TemplateVersion> versions() {
        if (versions == null) {
            versions = templates.versions();
        }
        return versions;
    }

    /** Whether a file of one's own is in use. */
    public boolean isOwn() {
        return !versions().isEmpty() && versions().getFirst().own();
    }

    /** Whether it is this version that is in use. */
    public boolean isInUse(TemplateVersion version) {
        return version.number() == versions().getFirst().number();
    }

    /** The texts in the order of the memo. */
    public List<DefaultText> texts() {
        if (texts == null) {
            texts = templates.texts();
        }
        return texts;
    }

    /** What a text says now: what was typed, where that was refused. */
    public String text(DefaultText text) {
        return notices.getAll().isEmpty() || !text.code().equals(request.getParameter("andra")) ? text.text() : typed("text-" + text.code());
    }

    /** Whether the texts can be changed by this person: they are common to all regions. */
    public boolean isCommon() {
        return person.caller().region().isEmpty();
    }

    /** Largest template that is taken. */
    public long getLargest() {
        return MemoTemplates.LARGEST;
    }

    /** What was done; empty when nothing. */
    public String getDone() {
        return done;
    }
}
