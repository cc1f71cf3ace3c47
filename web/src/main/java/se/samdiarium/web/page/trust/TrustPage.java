package se.samdiarium.web.page.trust;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import se.samdiarium.signing.TrustSnapshotView;
import se.samdiarium.signing.TrustView;
import se.samdiarium.signing.TrustedListView;
import se.samdiarium.signing.boundary.TrustLists;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Words;

/** The trusted lists for those who run the system and for the host. */
@Named("trustPage")
@RequestScoped
public class TrustPage {

    private final TrustLists lists;
    private final Notices notices;
    private final Words words;
    private TrustView now;
    private String refreshed;

    @Inject
    TrustPage(TrustLists lists, Notices notices, Words words) {
        this.lists = lists;
        this.notices = notices;
        this.words = words;
    }

    /** For the container's proxy. */
    protected TrustPage() {
        this(null, null, null);
    }

    /** What is trusted now. */
    public TrustView now() {
        if (now == null) {
            now = lists.now();
        }
        return now;
    }

    /** Whether the person may have the lists fetched. */
    public boolean isRefreshable() {
        return lists.mayRefresh();
    }

    /** Sets of lists that are or were in use. */
    public List<TrustSnapshotView> snapshots() {
        return lists.snapshots();
    }

    /** How old what was loaded is, in words. */
    public String age() {
        Duration age = now().age().orElseThrow();
        if (age.toMinutes() < 1) {
            return words.texts().of("trust.age.now");
        }
        if (age.toHours() < 1) {
            return words.fill("trust.age.minutes", age.toMinutes());
        }
        return age.toDays() < 2 ? words.fill("trust.age.hours", age.toHours()) : words.fill("trust.age.days", age.toDays());
    }

    /** How a list is shown: colour. */
    public String tone(TrustedListView list) {
        return switch (list.condition()) {
            case FRESH -> "good";
            case COPY -> "warning";
            case EXPIRED, BROKEN -> "bad";
        };
    }

    /** How a list is shown: symbol. */
    public String symbol(TrustedListView list) {
        return switch (list.condition()) {
            case FRESH -> "✓";
            case COPY -> "↺";
            case EXPIRED, BROKEN -> "!";
        };
    }

    /** Fetches the lists. */
    public String refresh() throws IOException {
        return notices.attempt("", () -> {
            lists.refresh();
            return "/tillit?faces-redirect=true&hamtat=1";
        }).orElse(null);
    }

    /** Whether the lists were just fetched. */
    public String getRefreshed() {
        return refreshed;
    }

    /** From the address. */
    public void setRefreshed(String refreshed) {
        this.refreshed = refreshed;
    }
}
