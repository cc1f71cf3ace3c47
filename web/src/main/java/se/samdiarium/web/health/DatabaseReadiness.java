package se.samdiarium.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import se.samdiarium.organisation.boundary.Organisation;

/** Ready when the database answers with an up-to-date schema. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    @Inject
    private Organisation organisation;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(!organisation.regions().isEmpty()).build();
    }
}
