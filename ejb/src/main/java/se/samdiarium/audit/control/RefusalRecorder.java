package se.samdiarium.audit.control;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.platform.Refusal;

/** Writes what a door refused. The outermost of all, so that it hears of a missing right too, and the refused transaction is over. */
@Interceptor
@Audited("")
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
public class RefusalRecorder {

    @Inject
    private CurrentCaller current;

    @Inject
    private AuditTrail trail;

    @AroundInvoke
    Object record(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (Refusal refusal) {
            trail.refused(current.find(), AuditedCall.action(call), AuditedCall.subject(call, Optional.empty()), refusal.code());
            throw refusal;
        }
    }
}
