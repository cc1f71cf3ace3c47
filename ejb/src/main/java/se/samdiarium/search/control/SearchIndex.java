package se.samdiarium.search.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.document.DocumentId;
import se.samdiarium.platform.OutboxEvent;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Background;
import se.samdiarium.search.IndexCheck;
import se.samdiarium.search.Fragment;
import se.samdiarium.search.Hit;
import se.samdiarium.search.IndexState;
import se.samdiarium.search.PageMarks;
import se.samdiarium.search.Passage;
import se.samdiarium.search.SearchAnswer;
import se.samdiarium.search.SearchRequest;
import se.samdiarium.search.Section;
import se.samdiarium.search.Sought;

/**
 * The index of this server. Opens with the application, follows the outbox, closes with the application. Whoever changed something finds it
 * with the next question: that question waits for the index, the change itself does not.
 */
@ApplicationScoped
public class SearchIndex {

    private static final System.Logger LOG = System.getLogger(SearchIndex.class.getName());
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final String root;
    private final Object waiting = new Object();
    private final Map<UUID, CompletableFuture<Void>> changes = new ConcurrentHashMap<>();

    @Resource(lookup = "jdbc/samdiarium")
    private DataSource database;

    @Inject
    private Background background;

    private final Clock clock;
    private final AtomicBoolean checking = new AtomicBoolean();
    private volatile IndexCheck lastCheck;
    private IndexSource source;
    private IndexFolder folder;
    private Marks marks;
    private Follower follower;
    private CompletableFuture<Void> next;
    private boolean following;
    private volatile boolean closed;
    private final Pace pace = new Pace();

    /**
     * @param root folder of the index; setting {@code samdiarium.index.dir}, an absolute path on a local disk, no default: without it the
     *             application does not start. It may be deleted while the server is stopped: the index is rebuilt at the next start.
     *             Never shared by two servers.
     */
    @Inject
    SearchIndex(@ConfigProperty(name = "samdiarium.index.dir") String root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected SearchIndex() {
        this(null, null);
    }

    @PostConstruct
    void open() {
        try {
            source = new IndexSource(database);
            SwedishAnalysis analysis = SwedishAnalysis.shared();
            folder = new IndexFolder(Path.of(root), analysis);
            marks = new Marks(analysis);
            follower = new Follower(source, folder, pace);
        } catch (IOException e) {
            throw new Refusal(e, Refusal.Kind.UNAVAILABLE, "search.index-unavailable", root);
        }
    }

    @PreDestroy
    void close() {
        synchronized (waiting) {
            closed = true;
            waiting.notifyAll();
        }
        try {
            follower.commit();
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "The last changes were not committed to the search index; they are followed again at the next start", e);
        } finally {
            folder.close();
        }
    }

    /**
     * Finds what these access tokens open, and what this account has changed before. When the index lags behind for long, the answer is given
     * without the newest changes.
     */
    public SearchAnswer search(SearchRequest request, Set<String> accessTokens, UUID account) {
        awaitOwn(account);
        return folder.search(request, accessTokens);
    }

    /** The hits without marks, at most so many, in the order asked for. */
    public List<Hit> list(SearchRequest request, int most, Set<String> accessTokens, UUID account) {
        awaitOwn(account);
        return folder.ask(accessTokens, search -> search.list(request, most));
    }

    /** How many hits there are, exactly. */
    public long count(SearchRequest request, Set<String> accessTokens) {
        return folder.ask(accessTokens, search -> search.count(request.query(), request.filters()));
    }

    /** Entries most like a document, best first. */
    public List<Hit> similar(DocumentId document, int most, Set<String> accessTokens) {
        return folder.ask(accessTokens, search -> search.similar(document.value(), most));
    }

    /** These pages of a version with what is sought marked. */
    public List<List<Fragment>> mark(DocumentId document, int version, Sought sought, List<String> pages, Set<String> accessTokens) {
        return folder.ask(accessTokens, search -> search.marked(sought.words(), document.value(), version))
                .map(asked -> marks.of(sought, pages, asked)).orElseGet(() -> marks.of(sought, pages));
    }

    /** Where on the pages of a version what is sought stands. */
    public PageMarks mark(DocumentId document, int version, Sought sought, PlacedPages pages, Set<String> accessTokens) {
        return pages.marked(mark(document, version, sought, pages.texts(), accessTokens));
    }

    /** What a version whose text has these pages says about the sought section, where the words sought with it stand too. */
    public List<Passage> passages(DocumentId document, int version, Sought sought, List<String> pages, Set<String> accessTokens) {
        return new Passages(marks).of(sought, pages, mark(document, version, sought, pages, accessTokens));
    }

    /** Sections that a text of these pages speaks of. */
    public Set<Section> sections(List<String> pages) {
        return new SectionedText(pages).sections();
    }

    private void awaitOwn(UUID account) {
        CompletableFuture<Void> own = changes.get(account);
        if (own != null) {
            await(own, account);
        }
    }

    private void await(CompletableFuture<Void> own, UUID account) {
        pace.hurry();
        try {
            own.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            changes.remove(account, own);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "The search index lags behind; changes of account " + account + " are found later", e);
        } finally {
            pace.calm();
        }
    }

    /** How the index is. */
    public IndexState state() {
        return new IndexState(folder.size(), source.waiting(), source.oldestSeconds(), follower.isRebuilding(), follower.rebuilt(),
                folder.needsRebuild(), checking.get(), Optional.ofNullable(lastCheck));
    }

    /** Starts a rebuild, which goes on in the background; the search answers from the old index meanwhile. */
    public void startRebuild() {
        if (follower.isRebuilding()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "search.rebuild-running");
        }
        background.start(follower::rebuild);
    }

    /** Starts comparing the index with the database in the background. {@link #state()} tells what was found. */
    public void startCheck() {
        if (!checking.compareAndSet(false, true)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "search.check-running");
        }
        try {
            background.start(this::check);
        } catch (RuntimeException e) {
            checking.set(false);
            throw e;
        }
    }

    private void check() {
        try {
            lastCheck = new IndexChecker(source, folder, follower, clock).check();
            LOG.log(lastCheck.agrees() ? Level.INFO : Level.WARNING, "Database and search index compared: {0}", lastCheck);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Database and search index could not be compared", e);
        } finally {
            checking.set(false);
        }
    }

    /** One round of what must be done even when nobody changes anything: first build, changes left by a crash, commit to disk. */
    public void tend() {
        follower.rebuildIfNeeded();
        follower.tend();
    }

    /** Has what was just committed followed at once. When no round can be begun, the timer's next one follows it. */
    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxEvent event) {
        pace.changed();
        try {
            changes.put(event.account(), nextRound());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The search index lags behind; " + event.topic() + " " + event.subject() + " is found later", e);
        }
    }

    /** The next round of applying; many who wait at the same time share one, so that at most one runs and one is queued. */
    private CompletableFuture<Void> nextRound() {
        synchronized (waiting) {
            if (next == null) {
                next = new CompletableFuture<>();
                waiting.notifyAll();
            }
            if (!following) {
                background.start(this::followOn);
                following = true;
            }
            return next;
        }
    }

    /** One thread follows as long as the application lives: starting one for each change would take longer than waking it. */
    private void followOn() {
        try {
            for (CompletableFuture<Void> round = awaitRound(); !closed; round = awaitRound()) {
                run(round);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            synchronized (waiting) {
                following = false;
            }
        }
    }

    private CompletableFuture<Void> awaitRound() throws InterruptedException {
        synchronized (waiting) {
            while (next == null && !closed) {
                waiting.wait();
            }
            return next;
        }
    }

    private void run(CompletableFuture<Void> round) {
        try {
            pace.rest();
            follower.applyAfter(() -> begun(round));
            round.complete(null);
        } catch (RuntimeException e) {
            round.completeExceptionally(e);
        } finally {
            begun(round);
        }
    }

    /** Who comes from now on waits for the round after this one. */
    private void begun(CompletableFuture<Void> round) {
        synchronized (waiting) {
            if (next == round) {
                next = null;
            }
        }
    }
}
