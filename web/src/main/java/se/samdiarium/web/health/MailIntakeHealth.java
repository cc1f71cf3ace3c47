package se.samdiarium.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import se.samdiarium.intake.MailAlarm;
import se.samdiarium.intake.boundary.Mailboxes;

/**
 * Whether mailboxes and ledger agree. Always UP: a server with a letter too few takes work as well as any other. The datum {@code alarm}
 * is what a monitor must look at.
 */
@Readiness
@ApplicationScoped
public class MailIntakeHealth implements HealthCheck {

    @Inject
    private Mailboxes mailboxes;

    @Override
    public HealthCheckResponse call() {
        MailAlarm found = mailboxes.alarm();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("mail-intake").up().withData("alarm", found.alarm())
                .withData("mailboxes", found.mailboxes()).withData("unreadable", found.faults()).withData("quarantined", found.quarantined())
                .withData("differences", found.differences()).withData("comparisonsFailed", found.failed());
        found.comparedAt().ifPresent(at -> answer.withData("comparedAt", at.toString()));
        return answer.build();
    }
}
