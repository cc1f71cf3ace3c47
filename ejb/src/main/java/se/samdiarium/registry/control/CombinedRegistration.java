package se.samdiarium.registry.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Background;

/**
 * Combines orders that wait at the same time into one transaction (group commit): the counter row is locked, and the disk waited for, once
 * for all of them. An order is answered only after the commit.
 *
 * <p>Whoever comes when nobody writes leads: takes what waits, writes, answers, and hands over to the oldest of those who have come
 * meanwhile. There is no thread of its own and no waiting for more to come. When a batch fails as a whole, each order is carried out by
 * itself, so that only the one at fault fails; one that was committed after all is recognised by its id.
 */
@ApplicationScoped
public class CombinedRegistration {

    private static final System.Logger LOG = System.getLogger(CombinedRegistration.class.getName());

    /** So that the first of a long queue does not wait for the work of all. */
    private static final int MOST = 200;

    /** An order in the queue; its signal says that it has been answered, or that it is its turn to lead. */
    private static final class Waiting {
        private final Order order;
        private final CompletableFuture<Outcome> answer = new CompletableFuture<>();
        private final CompletableFuture<Boolean> leads = new CompletableFuture<>();

        Waiting(Order order) {
            this.order = order;
            answer.whenComplete((outcome, fault) -> leads.complete(false));
        }
    }

    private final RegistrationBatch batch;
    private final DiaryViews views;
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private boolean led;

    @Resource
    TransactionSynchronizationRegistry transactions;

    @Inject
    CombinedRegistration(RegistrationBatch batch, DiaryViews views) {
        this.batch = batch;
        this.views = views;
    }

    /** For the container's proxy. */
    protected CombinedRegistration() {
        this(null, null);
    }

    /**
     * Carries the order out, together with others. Where a transaction runs already, the order is carried out in that one, alone.
     *
     * @throws Refusal when the order is refused
     */
    public Outcome.Done carryOut(Order order) {
        if (transactions.getTransactionKey() != null) {
            return batch.write(List.of(order)).getFirst().orElseThrow();
        }
        return Background.ahead(() -> together(new Waiting(order)));
    }

    private Outcome.Done together(Waiting mine) {
        synchronized (queue) {
            queue.add(mine);
            if (!led) {
                led = true;
                mine.leads.complete(true);
            }
        }
        if (mine.leads.join()) {
            List<Waiting> together = next();
            try {
                lead(together);
            } finally {
                handOver();
            }
        }
        return outcome(mine);
    }

    /** The oldest who waits leads the next batch, and is in it. */
    private void handOver() {
        synchronized (queue) {
            if (queue.isEmpty()) {
                led = false;
            } else {
                queue.element().leads.complete(true);
            }
        }
    }

    private static Outcome.Done outcome(Waiting waiting) {
        try {
            return waiting.answer.join().orElseThrow();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private List<Waiting> next() {
        List<Waiting> taken = new ArrayList<>();
        synchronized (queue) {
            while (!queue.isEmpty() && taken.size() < MOST) {
                taken.add(queue.remove());
            }
        }
        return taken;
    }

    private void lead(List<Waiting> together) {
        try {
            List<Outcome> outcomes = batch.commit(together.stream().map(waiting -> waiting.order).toList());
            for (int i = 0; i < outcomes.size(); i++) {
                together.get(i).answer.complete(outcomes.get(i));
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "A batch of " + together.size() + " registrations failed; each is tried by itself", e);
            together.forEach(this::alone);
        } finally {
            together.stream().filter(waiting -> !waiting.answer.isDone()).forEach(waiting ->
                    waiting.answer.completeExceptionally(new IllegalStateException("the batch ended without an answer")));
        }
    }

    private void alone(Waiting waiting) {
        try {
            waiting.answer.complete(done(waiting.order).orElseGet(() -> batch.commit(List.of(waiting.order)).getFirst()));
        } catch (RuntimeException e) {
            waiting.answer.completeExceptionally(e);
        }
    }

    /** What a batch whose answer was lost has committed after all. */
    private Optional<Outcome> done(Order order) {
        if (order.where() instanceof Order.New opening && order.entry().isEmpty()) {
            return views.exists(opening.file()) ? Optional.of(new Outcome.Done(opening.file(), Optional.empty())) : Optional.empty();
        }
        return views.entries(List.of(order.id())).stream().findFirst()
                .map(entry -> new Outcome.Done(entry.caseId(), Optional.of(entry)));
    }
}
