package se.samdiarium.audit.control;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;

/** Writes what a door did, inside its transaction (begun by the interceptor at {@code PLATFORM_BEFORE + 200}); {@link Audited} names it. */
@Interceptor
@Audited("")
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
public class AuditRecorder {

    @Inject
    private CurrentCaller current;

    @Inject
    private AuditTrail trail;

    @AroundInvoke
    Object record(InvocationContext call) throws Exception {
        Object result = call.proceed();
        if (!AuditedCall.isWrittenInside(call)) {
            trail.done(current.find(), AuditedCall.action(call), AuditedCall.subject(call, Optional.ofNullable(result)));
        }
        return result;
    }
}
