package se.samdiarium.web.page.diary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import se.samdiarium.registry.SavedList;
import se.samdiarium.registry.boundary.SavedLists;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;

/** The lists a person has kept: keeping one, giving it another name, deleting it. */
@Named("savedListsPage")
@RequestScoped
public class SavedListsPage {

    private static final String SAVED = "/diarium?faces-redirect=true&visa=sparade";

    private final SavedLists lists;
    private final AskedList asked;
    private final Notices notices;
    private final HttpServletRequest request;
    private String name;
    private List<SavedList> all;

    @Inject
    SavedListsPage(SavedLists lists, AskedList asked, Notices notices, HttpServletRequest request) {
        this.lists = lists;
        this.asked = asked;
        this.notices = notices;
        this.request = request;
    }

    /** For the container's proxy. */
    protected SavedListsPage() {
        this(null, null, null, null);
    }

    /** Keeps the list of the page. */
    public String save() throws IOException {
        return notices.attempt("", () -> lists.save(name, asked.query())).map(saved -> SAVED).orElse(null);
    }

    /** Renames or deletes the list whose button was pressed; its id comes with the button. An address alone changes nothing. */
    public String change() throws IOException {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            return null;
        }
        Optional<String> renamed = parameter("bytNamn");
        Optional<String> deleted = parameter("taBort");
        if (renamed.isPresent()) {
            return done(() -> lists.rename(id(renamed.get()), request.getParameter("namn-" + renamed.get())));
        }
        return deleted.isPresent() ? done(() -> lists.delete(id(deleted.get()))) : null;
    }

    /** The lists kept, by name. */
    public List<SavedList> all() {
        if (all == null) {
            all = lists.all();
        }
        return all;
    }

    /** Name for the list of the page. */
    public String getName() {
        return name;
    }

    /** Takes the name. */
    public void setName(String name) {
        this.name = name;
    }

    private String done(Runnable change) throws IOException {
        return notices.attempt("", () -> {
            change.run();
            return SAVED;
        }).orElse(null);
    }

    private Optional<String> parameter(String parameter) {
        return Optional.ofNullable(request.getParameter(parameter));
    }

    private static UUID id(String text) {
        return Ids.parse(text, Function.identity(), "registry.list-unknown");
    }
}
