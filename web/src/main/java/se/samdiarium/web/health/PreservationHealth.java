package se.samdiarium.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import se.samdiarium.document.boundary.Fixity;
import se.samdiarium.preservation.PreservationAlarm;
import se.samdiarium.preservation.boundary.Preservation;

/**
 * Whether signatures stay provable and files whole. Always UP: a renewal that fails is no reason to take a server out of service. The datum
 * {@code alarm} is what a monitor must look at.
 */
@Readiness
@ApplicationScoped
public class PreservationHealth implements HealthCheck {

    @Inject
    private Preservation preservation;

    @Inject
    private Fixity fixity;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("preservation").up();
        try {
            PreservationAlarm found = preservation.alarm();
            boolean damaged = fixity.alarm();
            answer.withData("alarm", found.raised() || damaged).withData("documents", found.documents()).withData("failing", found.failing())
                    .withData("stuck-packages", found.stuck()).withData("fixity-alarm", damaged);
            found.firstDeadline().ifPresent(at -> answer.withData("first-deadline", at.toString()));
        } catch (RuntimeException e) {
            answer.withData("alarm", true).withData("fault", e.getClass().getSimpleName());
        }
        return answer.build();
    }
}
