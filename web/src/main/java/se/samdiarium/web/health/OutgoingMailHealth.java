package se.samdiarium.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import se.samdiarium.post.PostAlarm;
import se.samdiarium.post.boundary.OutgoingMail;

/**
 * Whether letters get out. Always UP: a server whose letters are not taken works as well as any other. The datum {@code alarm} is what a monitor
 * must look at.
 */
@Readiness
@ApplicationScoped
public class OutgoingMailHealth implements HealthCheck {

    @Inject
    private OutgoingMail mail;

    @Override
    public HealthCheckResponse call() {
        PostAlarm found = mail.alarm();
        return HealthCheckResponse.named("outgoing-mail").up().withData("alarm", found.raised()).withData("failed", found.failed())
                .withData("waiting", found.waiting()).build();
    }
}
