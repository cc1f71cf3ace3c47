package se.samdiarium.registry.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.OpenCase;

/** Many threads and a batch that can be told to fail. */
@Timeout(60)
class CombinedRegistrationTest {

    private static final Caller REGISTRAR = new Caller(UUID.randomUUID(), "registrator", "Test Testsson", Optional.of(new RegionCode("03")),
            Set.of(Role.REGISTRAR));

    private final Book book = new Book();
    private final CombinedRegistration combined = combined();

    /** What is committed, and how the batch behaves before and after the commit. */
    private static final class Book extends RegistrationBatch {

        private final Set<CaseId> cases = new HashSet<>();
        private final List<Integer> sizes = new ArrayList<>();
        private final AtomicInteger writing = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();
        private UnaryOperator<List<Order>> before = orders -> orders;
        private UnaryOperator<List<Outcome>> after = outcomes -> outcomes;

        @Override
        public List<Outcome> commit(List<Order> orders) {
            mostAtOnce.accumulateAndGet(writing.incrementAndGet(), Math::max);
            try {
                before.apply(orders);
                List<Outcome> outcomes = write(orders);
                return after.apply(outcomes);
            } finally {
                writing.decrementAndGet();
            }
        }

        @Override
        public synchronized List<Outcome> write(List<Order> orders) {
            sizes.add(orders.size());
            return orders.stream().map(this::write).toList();
        }

        private Outcome write(Order order) {
            Order.New opening = (Order.New) order.where();
            if (opening.command().title().startsWith("vägras")) {
                return new Outcome.Refused(new Refusal(Refusal.Kind.INVALID, "registry.title-missing"));
            }
            assertThat(cases.add(opening.file())).as("carried out once").isTrue();
            return new Outcome.Done(opening.file(), Optional.empty());
        }

        synchronized boolean has(CaseId id) {
            return cases.contains(id);
        }
    }

    private CombinedRegistration combined() {
        CombinedRegistration made = new CombinedRegistration(book, new DiaryViews(null) {
            @Override
            public boolean exists(CaseId id) {
                return book.has(id);
            }

            @Override
            public List<EntryView> entries(Collection<EntryId> ids) {
                return List.of();
            }
        });
        made.transactions = (TransactionSynchronizationRegistry) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class}, (self, method, arguments) -> null);
        return made;
    }

    @Test
    @DisplayName("R6.4 two hundred at once, ten times each: each is carried out once and answered, and never two batches are written at once")
    void neverTwoLeaders() throws Exception {
        List<Future<Object>> all = atOnce(200, i -> () -> {
            for (int n = 0; n < 10; n++) {
                Order order = order("ärende");
                assertThat(combined.carryOut(order).file()).isEqualTo(((Order.New) order.where()).file());
            }
            return null;
        });
        answers(all);
        assertThat(book.cases).hasSize(2_000);
        assertThat(book.mostAtOnce).hasValue(1);
        assertThat(book.sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2_000);
        assertThat(book.sizes).allMatch(size -> size <= 200);
    }

    @Test
    @DisplayName("R6.4 those who come while a batch is written are the next batch, led by the oldest of them")
    void thoseWhoComeMeanwhileAreTheNextBatch() throws Exception {
        CountDownLatch firstWrites = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        book.before = orders -> {
            firstWrites.countDown();
            await(go);
            return orders;
        };
        List<Future<Object>> first = atOnce(1, i -> () -> combined.carryOut(order("första")));
        await(firstWrites);
        List<Thread> threads = new ArrayList<>();
        List<Future<Object>> others = atOnce(threads, 30, i -> () -> combined.carryOut(order("nästa")));
        waitUntilAllWait(threads);
        go.countDown();
        answers(first);
        answers(others);
        assertThat(book.sizes).containsExactly(1, 30);
        assertThat(combined.carryOut(order("efteråt")).entry()).as("whoever comes when nobody writes leads").isEmpty();
    }

    @Test
    @DisplayName("R6.5 a refused order costs the others nothing: one batch, its own refusal for each")
    void refusedOrderCostsOthersNothing() throws Exception {
        ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
        inOneBatch(120, i -> () -> {
            try {
                return combined.carryOut(order(i % 3 == 0 ? "vägras" : "ärende"));
            } catch (Refusal refusal) {
                refused.add(refusal.code());
                return null;
            }
        });
        assertThat(refused).hasSize(40).containsOnly("registry.title-missing");
        assertThat(book.sizes).containsExactly(1, 120);
        assertThat(book.cases).hasSize(81);
    }

    @Test
    @DisplayName("R6.5 when a batch fails as a whole, each order is carried out by itself and only the one at fault fails")
    void failedBatchIsCarriedOutOneByOne() throws Exception {
        book.before = orders -> {
            if (orders.stream().anyMatch(order -> ((Order.New) order.where()).command().title().equals("fel"))) {
                throw new IllegalStateException("the batch fails");
            }
            return orders;
        };
        AtomicInteger failed = new AtomicInteger();
        inOneBatch(60, i -> () -> {
            try {
                return combined.carryOut(order(i == 30 ? "fel" : "ärende"));
            } catch (IllegalStateException fault) {
                failed.incrementAndGet();
                return null;
            }
        });
        assertThat(failed).hasValue(1);
        assertThat(book.sizes).as("the batch of sixty wrote nothing").hasSize(60).containsOnly(1);
        assertThat(book.cases).hasSize(60);
    }

    @Test
    @DisplayName("R6.5 an order whose answer was lost after the commit is recognised and not carried out again, also one that only opens a case")
    void lostAnswerIsRecognised() {
        AtomicInteger commits = new AtomicInteger();
        book.after = outcomes -> {
            if (commits.getAndIncrement() == 0) {
                throw new IllegalStateException("the connection was lost after the commit");
            }
            return outcomes;
        };
        Order order = order("ärende");
        assertThat(combined.carryOut(order).file()).isEqualTo(((Order.New) order.where()).file());
        assertThat(commits).as("one commit").hasValue(1);
        assertThat(book.cases).hasSize(1);
    }

    @Test
    @DisplayName("R6.4 nobody waits for ever: also a batch that ends by an error of the machine answers all, and the next ones are served")
    void errorAnswersAll() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        CountDownLatch firstWrites = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        book.before = orders -> {
            if (calls.getAndIncrement() == 0) {
                firstWrites.countDown();
                await(go);
                return orders;
            }
            throw new StackOverflowError("an error, not an exception");
        };
        List<Future<Object>> first = atOnce(1, i -> () -> combined.carryOut(order("första")));
        await(firstWrites);
        List<Thread> threads = new ArrayList<>();
        List<Future<Object>> struck = atOnce(threads, 20, i -> () -> combined.carryOut(order("drabbad")));
        waitUntilAllWait(threads);
        go.countDown();
        answers(first);
        for (Future<Object> each : struck) {
            assertThatThrownBy(() -> each.get(20, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        }
        book.before = orders -> orders;
        assertThat(combined.carryOut(order("efteråt")).entry()).isEmpty();
        assertThat(book.cases).hasSize(2);
    }

    @Test
    @DisplayName("R6.4 within a transaction that runs already, the order is carried out in that one, alone")
    void joinsTheRunningTransaction() {
        combined.transactions = (TransactionSynchronizationRegistry) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class}, (self, method, arguments) -> "a transaction");
        book.before = orders -> {
            throw new AssertionError("no transaction of its own");
        };
        assertThat(combined.carryOut(order("ärende")).entry()).isEmpty();
        assertThat(book.sizes).containsExactly(1);
    }

    private static Order order(String title) {
        return Order.open(REGISTRAR, new OpenCase(new AuthorityId(UUID.randomUUID()), title));
    }

    private interface Actions {
        Callable<Object> of(int i);
    }

    /** All of them wait while a first order is written, and are the next batch. */
    private void inOneBatch(int threads, Actions actions) throws Exception {
        CountDownLatch firstWrites = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        UnaryOperator<List<Order>> then = book.before;
        book.before = orders -> {
            firstWrites.countDown();
            await(go);
            return then.apply(orders);
        };
        List<Future<Object>> first = atOnce(1, i -> () -> combined.carryOut(order("första")));
        await(firstWrites);
        List<Thread> started = new ArrayList<>();
        List<Future<Object>> others = atOnce(started, threads, actions);
        waitUntilAllWait(started);
        go.countDown();
        answers(first);
        answers(others);
    }

    private static List<Future<Object>> atOnce(int threads, Actions actions) {
        return atOnce(new ArrayList<>(), threads, actions);
    }

    private static List<Future<Object>> atOnce(List<Thread> started, int threads, Actions actions) {
        CountDownLatch ready = new CountDownLatch(threads);
        List<FutureTask<Object>> tasks = IntStream.range(0, threads).mapToObj(i -> new FutureTask<>(() -> {
            ready.countDown();
            await(ready);
            return actions.of(i).call();
        })).toList();
        tasks.forEach(task -> started.add(Thread.ofPlatform().daemon().start(task)));
        return List.copyOf(tasks);
    }

    private static void answers(List<Future<Object>> all) throws Exception {
        for (Future<Object> each : all) {
            each.get(30, TimeUnit.SECONDS);
        }
    }

    private static void waitUntilAllWait(List<Thread> threads) {
        while (!threads.stream().allMatch(CombinedRegistrationTest::waitsForAnAnswer)) {
            Thread.onSpinWait();
        }
    }

    /** Not for a class that is being loaded, which is waiting too. */
    private static boolean waitsForAnAnswer(Thread thread) {
        Object blocker = LockSupport.getBlocker(thread);
        return blocker != null && blocker.getClass().getName().startsWith(CompletableFuture.class.getName());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
