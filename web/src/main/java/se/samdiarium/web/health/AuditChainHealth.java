package se.samdiarium.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import se.samdiarium.audit.ChainAlarm;
import se.samdiarium.audit.boundary.AuditChain;

/**
 * Whether the audit trail is as it was written: {@code alarm} is true when the last verification found a break, or when there has been none
 * for 36 hours. Always up, as {@link DiaryNumbers}.
 */
@Readiness
@ApplicationScoped
public class AuditChainHealth implements HealthCheck {

    @Inject
    private AuditChain chain;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("audit-chain").up();
        try {
            ChainAlarm alarm = chain.alarm();
            answer.withData("alarm", alarm.raised()).withData("breaks", alarm.breaks()).withData("overdue", alarm.overdue());
            alarm.at().ifPresent(at -> answer.withData("verified-at", at.toString()));
        } catch (RuntimeException e) {
            answer.withData("alarm", true).withData("fault", e.getClass().getSimpleName());
        }
        return answer.build();
    }
}
