package se.samdiarium.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("W1.3 what the browser is allowed")
class SecurityHeadersTest {

    @Test
    void ownFilesOnlyAndNothingInline() {
        assertThat(SecurityHeaders.POLICY)
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'")
                .endsWith("form-action 'self'")
                .doesNotContain("unsafe");
    }
}
