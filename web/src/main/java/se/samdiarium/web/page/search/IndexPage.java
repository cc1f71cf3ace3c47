package se.samdiarium.web.page.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import se.samdiarium.document.ReadingState;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.UnreadFile;
import se.samdiarium.document.boundary.UnreadFiles;
import se.samdiarium.search.IndexState;
import se.samdiarium.search.boundary.Reindex;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Words;

/** The search index for administrators: queue, rebuild, comparison, and files that could not be read. */
@Named("indexPage")
@RequestScoped
public class IndexPage {

    private final Reindex reindex;
    private final UnreadFiles files;
    private final Notices notices;
    private final Words words;
    private IndexState state;
    private ReadingState reading;
    private String started;

    @Inject
    IndexPage(Reindex reindex, UnreadFiles files, Notices notices, Words words) {
        this.reindex = reindex;
        this.files = files;
        this.notices = notices;
        this.words = words;
    }

    /** For the container's proxy. */
    protected IndexPage() {
        this(null, null, null, null);
    }

    /** How the index is. */
    public IndexState state() {
        if (state == null) {
            state = reindex.state();
        }
        return state;
    }

    /** How the reading goes. */
    public ReadingState reading() {
        if (reading == null) {
            reading = files.state();
        }
        return reading;
    }

    /** Files that could not be read. */
    public List<UnreadFile> unread() {
        return files.list();
    }

    /** How a file is called. */
    public String name(UnreadFile file) {
        return file.names().isEmpty() ? words.texts().of("index.no-name") : String.join(", ", file.names());
    }

    /** Why a file was not read, in words. */
    public String why(UnreadFile file) {
        return words.texts().of("index.why." + file.code());
    }

    /** Builds anew. */
    public String rebuild() throws IOException {
        return ordered(reindex::start);
    }

    /** Compares. */
    public String check() throws IOException {
        return ordered(reindex::check);
    }

    /** Reads all again. */
    public String retryAll() throws IOException {
        return ordered(files::retryAll);
    }

    /** Reads one again. */
    public String retry(UnreadFile file) throws IOException {
        return ordered(() -> files.retry(new Sha256(file.sha256().hex())));
    }

    private String ordered(Runnable order) throws IOException {
        return notices.attempt("", () -> {
            order.run();
            return "/sokindex?faces-redirect=true&bestallt=1";
        }).orElse(null);
    }

    /** Whether something was just ordered. */
    public String getStarted() {
        return started;
    }

    /** From the address. */
    public void setStarted(String started) {
        this.started = started;
    }
}
