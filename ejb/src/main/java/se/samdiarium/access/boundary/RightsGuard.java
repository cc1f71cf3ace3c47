package se.samdiarium.access.boundary;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.platform.Refusal;

/** Stands before every door that names a right; runs outside the transaction, so that a refusal costs none. */
@Interceptor
@Requires(Right.READ)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RightsGuard {

    @Inject
    private CurrentCaller current;

    @AroundInvoke
    Object guard(InvocationContext call) throws Exception {
        Requires requires = call.getMethod().getAnnotation(Requires.class);
        Right right = requires != null ? requires.value() : call.getMethod().getDeclaringClass().getAnnotation(Requires.class).value();
        Caller caller = current.get();
        if (!caller.may(right)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "access.forbidden", caller.username(), right);
        }
        return call.proceed();
    }
}
