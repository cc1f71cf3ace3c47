package se.samdiarium.ear.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.concurrent.Callable;

/** A call with a request scope of its own. */
@ApplicationScoped
public class OwnRequest {

    @ActivateRequestContext
    public <T> T call(Callable<T> action) throws Exception {
        return action.call();
    }
}
