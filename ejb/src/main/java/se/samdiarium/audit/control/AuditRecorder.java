package se.samdiarium.audit.control;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.audit.Traceable;
import se.samdiarium.platform.Refusal;

/** Writes what a door did, inside its transaction; the name comes from {@link Audited}. */
@Interceptor
@Audited("")
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class AuditRecorder {

    @Inject
    private CurrentCaller current;

    @Inject
    private AuditTrail trail;

    @AroundInvoke
    Object record(InvocationContext call) throws Exception {
        String action = call.getMethod().getAnnotation(Audited.class).value();
        try {
            Object result = call.proceed();
            trail.done(current.find(), action, subject(call, Optional.ofNullable(result)));
            return result;
        } catch (Refusal refusal) {
            trail.refused(current.find(), action, subject(call, Optional.empty()), refusal.code());
            throw refusal;
        }
    }

    private static String subject(InvocationContext call, Optional<Object> result) {
        return Stream.concat(result.stream(), Arrays.stream(call.getParameters()))
                .filter(Traceable.class::isInstance)
                .map(Traceable.class::cast)
                .map(Traceable::trace)
                .findFirst()
                .orElse("-");
    }
}
