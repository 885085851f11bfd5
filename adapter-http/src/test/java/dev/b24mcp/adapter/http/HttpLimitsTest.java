package dev.b24mcp.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HttpLimitsTest {

    private static final long MIB = 1024 * 1024;

    @Test
    void aSmallMemoryHasFewConnections() {
        assertThat(HttpLimits.connectionsIn(64 * MIB)).isEqualTo(1024);
        assertThat(HttpLimits.connectionsIn(256 * MIB)).isEqualTo(4096);
        assertThat(HttpLimits.connectionsIn(1)).isEqualTo(1);
        assertThat(HttpLimits.connectionsIn(Long.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
    }
}
