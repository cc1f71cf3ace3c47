package se.samdiarium.ear.assembled;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.ear.DemoRun;

/** Gives tests the assembled system with its sample data: one for the whole run, stopped at its end. */
public final class SharedSystem implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DemoSystem.class;
    }

    @Override
    public DemoSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(DemoRun.class, key -> DemoRun.start("assembled", options -> options), DemoRun.class).system();
    }
}
