package se.samdiarium.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import se.samdiarium.registry.GapAlarm;
import se.samdiarium.registry.boundary.GapReport;

/**
 * Whether every number of the diaries is accounted for: {@code alarm} is true when one is not, or when none have been counted for 36 hours.
 *
 * <p>Always up: a number that is missing is no reason to take a server out of service (docs/adr/0052).
 */
@Readiness
@ApplicationScoped
public class DiaryNumbers implements HealthCheck {

    @Inject
    private GapReport report;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("diary-numbers").up();
        try {
            GapAlarm alarm = report.alarm();
            answer.withData("alarm", alarm.raised())
                    .withData("unexplained-numbers", alarm.unexplained())
                    .withData("series-and-years", alarm.series())
                    .withData("cases-with-missing-documents", alarm.cases())
                    .withData("overdue", alarm.overdue());
            alarm.countedAt().ifPresent(at -> answer.withData("counted-at", at.toString()));
        } catch (RuntimeException e) {
            answer.withData("alarm", true).withData("fault", e.getClass().getSimpleName());
        }
        return answer.build();
    }
}
