package se.samdiarium.bench.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.jacc.PolicyContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import se.samdiarium.bench.measure.Work;

/**
 * Clients inside the server. Each acts as a person who has logged in by the application's own mechanism, in a thread that has taken over
 * the log-in, and does each piece of its work in a request scope of its own: what a request does behind the HTTP connection, and no less.
 */
@ApplicationScoped
public class Clients {

    @Inject
    private SecurityContext security;

    @Inject
    private OwnRequest ownRequest;

    @Resource
    private ContextService contexts;

    /** Makes the work of a client of the person at this place of the list. */
    @FunctionalInterface
    interface WorkOf {
        Callable<Boolean> client(int person);
    }

    /** So many clients, shared out evenly over the people ({@code username}, {@code password}). */
    List<Work> of(HttpServletRequest request, HttpServletResponse response, List<JsonObject> people, int clients, WorkOf workOf) {
        String application = PolicyContext.getContextID();
        List<Work> all = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            logIn(request, response, people.get(person));
            for (int client = person; client < clients; client += people.size()) {
                all.add(client(application, workOf.client(person)));
            }
        }
        return all;
    }

    private void logIn(HttpServletRequest request, HttpServletResponse response, JsonObject person) {
        AuthenticationStatus status = security.authenticate(request, response, AuthenticationParameters.withParams().newAuthentication(true)
                .credential(new UsernamePasswordCredential(person.getString("username"), person.getString("password"))));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new IllegalStateException(person.getString("username") + " could not log in: " + status);
        }
    }

    /** Takes over the log-in of the thread that makes it. */
    private Work client(String application, Callable<Boolean> action) {
        Runnable[] inner = new Runnable[1];
        Runnable asLoggedIn = contexts.createContextualProxy(() -> {
            PolicyContext.setContextID(application);
            inner[0].run();
        }, Runnable.class);
        return new Work() {
            @Override
            public boolean once() throws Exception {
                return ownRequest.call(action);
            }

            @Override
            public Runnable inContext(Runnable loop) {
                inner[0] = loop;
                return asLoggedIn;
            }
        };
    }
}
