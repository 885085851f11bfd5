package dev.b24mcp.domain.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.crm.CrmFailure.RateLimited;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a failure reads in a log. */
class CrmFailureTest {

    @Test
    void tellsTheCodeAndWhatTheProviderSays() {
        assertThat(new Unavailable("PORTAL_DELETED", "Portal was deleted").inWords())
                .isEqualTo("PORTAL_DELETED: Portal was deleted");
        assertThat(new Unavailable("TIMEOUT", "").inWords()).isEqualTo("TIMEOUT");
    }

    @Test
    void tellsWhenToComeBackAndNotTooSoon() {
        assertThat(new RateLimited("SLOW_DOWN", "Too many", Optional.of(Duration.ofMillis(1_001))).inWords())
                .isEqualTo("SLOW_DOWN: Too many, to be tried again in 2 s");
        assertThat(new RateLimited("SLOW_DOWN", "", Optional.empty()).inWords()).isEqualTo("SLOW_DOWN");
    }

    @Test
    void isTheMessageOfItsException() {
        assertThat(new CrmException(new Unavailable("TIMEOUT", ""))).hasMessage("TIMEOUT");
    }
}
