package se.samdiarium.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("W1.3 what the browser is allowed")
class SecurityHeadersTest {

    @Test
    void ownFilesOnlyAndNothingInline() {
        assertThat(SecurityHeaders.policy(Optional.empty()))
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'")
                .endsWith("form-action 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void aFormMayLeadToTheTrustServiceByRedirectButNotToOtherPathsOfThePolicy() {
        assertThat(SecurityHeaders.policy(Optional.of(URI.create("https://trust.example:8443/csc/v2/"))))
                .endsWith("form-action 'self' https://trust.example:8443");
    }
}
