package se.samdiarium.ear.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.jacc.PolicyContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.samdiarium.access.NewAccount;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;
import se.samdiarium.access.boundary.Accounts;

/**
 * Makes people and acts as them. Whoever acts has logged in by the application's own mechanism; the action runs in a thread of the server
 * that has taken over the log-in, with a request scope of its own.
 */
@ApplicationScoped
public class People {

    private static final int PATIENCE_SECONDS = 180;

    @Inject
    private SecurityContext security;

    @Inject
    private OwnRequest ownRequest;

    @Inject
    private Accounts accounts;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ContextService contexts;

    /** A new person of the region with this role. */
    public Someone make(RegionCode region, Role role) {
        return make("test-" + UUID.randomUUID(), "Test Testsson", region, role);
    }

    /** A new person with these names. */
    public Someone make(String username, String name, RegionCode region, Role role) {
        String password = UUID.randomUUID().toString();
        UUID account = as(administrator(), () -> accounts.create(new NewAccount(username, name, Optional.of(region), Set.of(role), password)));
        return new Someone(account, username, password);
    }

    /** The administrator of the installation. */
    public Someone administrator() {
        return new Someone(null, "admin", System.getenv("SAMDIARIUM_BOOTSTRAP_ADMIN_PASSWORD"));
    }

    /** What the action gives when this person does it; its refusal comes through as it is. */
    public <T> T as(Someone person, Callable<T> action) {
        return atOnce(person, List.of(action)).getFirst();
    }

    /** What the actions give when this person does them all at the same time. */
    public <T> List<T> atOnce(Someone person, List<Callable<T>> actions) {
        RunnerRequest.Exchange exchange = RunnerRequest.current();
        AuthenticationStatus status = security.authenticate(exchange.request(), exchange.response(), AuthenticationParameters.withParams()
                .newAuthentication(true)
                .credential(new UsernamePasswordCredential(person.username(), person.password())));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new IllegalStateException(person.username() + " could not log in: " + status);
        }
        return atOnce(actions);
    }

    /** Same, by whoever the thread is logged in as, or nobody. */
    public <T> List<T> atOnce(List<Callable<T>> actions) {
        String application = PolicyContext.getContextID();
        List<Future<T>> running = actions.stream().map(action -> executor.submit(() -> {
            PolicyContext.setContextID(application);
            return ownRequest.call(action);
        })).toList();
        List<T> results = new ArrayList<>();
        for (Future<T> future : running) {
            results.add(result(future));
        }
        return results;
    }

    /**
     * Same as {@link #atOnce(Someone, List)}, in as many threads as there are actions, none beginning before all are there: the server's
     * executor may have fewer threads and let actions wait.
     */
    public <T> List<T> together(Someone person, List<Callable<T>> actions) {
        return as(person, () -> {
            String application = PolicyContext.getContextID();
            CountDownLatch there = new CountDownLatch(actions.size());
            List<FutureTask<T>> tasks = actions.stream().map(action -> new FutureTask<>(contexts.contextualCallable(() -> {
                PolicyContext.setContextID(application);
                there.countDown();
                there.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return ownRequest.call(action);
            }))).toList();
            tasks.forEach(task -> Thread.ofPlatform().daemon().start(task));
            List<T> results = new ArrayList<>();
            for (Future<T> task : tasks) {
                results.add(result(task));
            }
            return results;
        });
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
