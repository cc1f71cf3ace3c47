package se.samdiarium.audit.control;

import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import se.samdiarium.audit.Audited;
import se.samdiarium.audit.Traceable;

/** What the audit trail says of a call. */
final class AuditedCall {

    private AuditedCall() {
    }

    static String action(InvocationContext call) {
        return call.getMethod().getAnnotation(Audited.class).value();
    }

    static boolean isWrittenInside(InvocationContext call) {
        return call.getMethod().getAnnotation(Audited.class).writtenInside();
    }

    /** The result if it can be named, else the first parameter that can. */
    static String subject(InvocationContext call, Optional<Object> result) {
        return Stream.concat(result.stream(), Arrays.stream(call.getParameters()))
                .filter(Traceable.class::isInstance)
                .map(Traceable.class::cast)
                .map(Traceable::trace)
                .findFirst()
                .orElse("-");
    }
}
