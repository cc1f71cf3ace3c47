package se.samdiarium.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import se.samdiarium.signing.TrustView;
import se.samdiarium.signing.boundary.TrustLists;

/**
 * Ready when there are trust anchors and the list of trusted lists has not expired: else a server would say of no signature what it is worth.
 * Where no list is set, signing is off, and the server is ready for everything else.
 */
@Readiness
@ApplicationScoped
public class TrustReadiness implements HealthCheck {

    @Inject
    private TrustLists lists;

    @Override
    public HealthCheckResponse call() {
        TrustView now = lists.now();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("trust").status(now.ready() || !now.configured())
                .withData("configured", now.configured()).withData("anchors", now.anchors()).withData("problems", now.problems().size());
        now.loadedAt().ifPresent(at -> answer.withData("loaded-at", at.toString()));
        now.nextUpdate().ifPresent(at -> answer.withData("next-update", at.toString()));
        return answer.build();
    }
}
