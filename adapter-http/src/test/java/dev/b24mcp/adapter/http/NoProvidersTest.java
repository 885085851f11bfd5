package dev.b24mcp.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoProvidersTest {

    private static final String HELIDON = "META-INF/services/io.helidon.webserver.spi.ProtocolConfigProvider";
    private static final String OTHER = "META-INF/services/org.junit.platform.engine.TestEngine";

    @Test
    void areNamedToHelidonAndToNobodyElse() {
        assertThat(named(HELIDON)).as("outside").isNotEmpty();
        assertThat(NoProviders.during(() -> named(HELIDON))).isEmpty();
        assertThat(NoProviders.during(() -> named(OTHER))).isNotEmpty();
    }

    @Test
    void areNamedAgainAfterwards() {
        NoProviders.during(List::of);

        assertThat(named(HELIDON)).isNotEmpty();
    }

    private static List<?> named(String service) {
        try {
            return Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(service));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
