package se.samdiarium.web.page.search;

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
import se.samdiarium.search.SavedSearch;
import se.samdiarium.search.SearchRequest;
import se.samdiarium.search.SearchText;
import se.samdiarium.search.boundary.SavedSearches;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;

/** The searches a person has kept: keeping one, looking at what is new, deleting it. */
@Named("savedSearchesPage")
@RequestScoped
public class SavedSearchesPage {

    private static final String SAVED = "/sok?faces-redirect=true";

    private final SavedSearches searches;
    private final AskedSearch asked;
    private final Notices notices;
    private final HttpServletRequest request;
    private String name;
    private List<SavedSearch.News> all;

    @Inject
    SavedSearchesPage(SavedSearches searches, AskedSearch asked, Notices notices, HttpServletRequest request) {
        this.searches = searches;
        this.asked = asked;
        this.notices = notices;
        this.request = request;
    }

    /** For the container's proxy. */
    protected SavedSearchesPage() {
        this(null, null, null, null);
    }

    /** Keeps the search of the page. */
    public String save() throws IOException {
        return notices.attempt("", () -> searches.save(name, asked.request())).map(saved -> SAVED).orElse(null);
    }

    /** Opens, renames or deletes the search whose button was pressed; its id comes with the button. */
    public String change() throws IOException {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            return null;
        }
        Optional<String> opened = parameter("visaNya");
        Optional<String> renamed = parameter("bytNamn");
        Optional<String> deleted = parameter("taBort");
        if (opened.isPresent()) {
            return notices.attempt("", () -> searches.look(id(opened.get()))).map(SavedSearchesPage::fresh).orElse(null);
        }
        if (renamed.isPresent()) {
            return done(() -> searches.rename(id(renamed.get()), request.getParameter("namn-" + renamed.get())));
        }
        return deleted.isPresent() ? done(() -> searches.delete(id(deleted.get()))) : null;
    }

    /** The searches kept, by name, with how much is new in each. */
    public List<SavedSearch.News> all() {
        if (all == null) {
            all = searches.all();
        }
        return all;
    }

    /** Name for the search of the page. */
    public String getName() {
        return name;
    }

    /** Takes the name. */
    public void setName(String name) {
        this.name = name;
    }

    private static String fresh(SavedSearch search) {
        SearchRequest kept = SearchText.read(search.query()).request();
        return "/sok?faces-redirect=true&" + SearchText.write(kept.with(kept.filters().since(search.lookedAt())));
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
        return Ids.parse(text, Function.identity(), "search.saved-unknown");
    }
}
