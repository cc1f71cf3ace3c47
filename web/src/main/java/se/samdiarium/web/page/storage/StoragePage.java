package se.samdiarium.web.page.storage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import se.samdiarium.document.SweepResult;
import se.samdiarium.document.boundary.Storage;
import se.samdiarium.web.page.Notices;

/** The content store for administrators: what sweeps removed, what waits, and ordering one. */
@Named("storagePage")
@RequestScoped
public class StoragePage {

    private final Storage storage;
    private final Notices notices;
    private List<SweepResult> sweeps;
    private String started;

    @Inject
    StoragePage(Storage storage, Notices notices) {
        this.storage = storage;
        this.notices = notices;
    }

    /** For the container's proxy. */
    protected StoragePage() {
        this(null, null);
    }

    /** What the newest sweeps did, newest first. */
    public List<SweepResult> sweeps() {
        if (sweeps == null) {
            sweeps = storage.sweeps();
        }
        return sweeps;
    }

    /** Orders one. */
    public String sweep() throws IOException {
        return notices.attempt("", () -> {
            storage.sweep();
            return "/lagring?faces-redirect=true&bestalld=1";
        }).orElse(null);
    }

    /** Whether one was just ordered. */
    public String getStarted() {
        return started;
    }

    /** From the address. */
    public void setStarted(String started) {
        this.started = started;
    }
}
