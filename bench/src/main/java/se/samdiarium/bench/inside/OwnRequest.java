package se.samdiarium.bench.inside;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.concurrent.Callable;

/**
 * A call with a request scope of its own, as every request of a person has.
 *
 * <p>An enterprise bean, since the server keeps the entity manager of a thread without a transaction per component that runs: threads which
 * have taken over the context of one and the same request would share it, and close it for each other.
 */
@Singleton
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class OwnRequest {

    /** What the action gives. */
    @ActivateRequestContext
    public <T> T call(Callable<T> action) throws Exception {
        return action.call();
    }
}
