package se.samdiarium.bench.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.concurrent.Callable;

/** A call with a request scope of its own, as every request of a person has. */
@ApplicationScoped
public class OwnRequest {

    /** What the action gives. */
    @ActivateRequestContext
    public <T> T call(Callable<T> action) throws Exception {
        return action.call();
    }
}
