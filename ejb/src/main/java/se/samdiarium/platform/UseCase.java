package se.samdiarium.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A door of a feature: one instance, each call its own transaction unless the method says otherwise.
 *
 * <p>Every public method of such a class names the right it needs ({@code @Requires}) or that it needs none
 * ({@code @OpenToAll}); the architecture test refuses a door that says neither.
 */
@Stereotype
@ApplicationScoped
@Transactional
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {
}
