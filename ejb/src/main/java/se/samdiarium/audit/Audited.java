package se.samdiarium.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the door did is written to the audit trail under this name, {@code feature.verb}.
 *
 * <p>The subject is the method's result if it is {@link Traceable}, else its first argument that is.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {
    /** Audit name. */
    @Nonbinding String value();

    /** Whether the door's own procedure writes what was done, in the transaction it was done in ({@link AuditLine}); refusals are written here. */
    @Nonbinding boolean writtenInside() default false;
}
