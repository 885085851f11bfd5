package dev.b24mcp.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that runs out of descriptors stops listening for good, so it never takes all of them for clients. */
class DescriptorsTest {

    @ParameterizedTest
    @CsvSource({"100, 1", "256, 56", "1024, 824", "4096, 3687", "20000, 18000", "1048576, 30000"})
    void somethingIsKeptForTheRest(long descriptors, int connections) {
        assertThat(Descriptors.connections(descriptors)).isEqualTo(connections);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void linuxAndJavaTellTheSame() {
        var told =
                ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getMaxFileDescriptorCount();

        assertThat(Descriptors.toldByLinux()).contains(told);
    }
}
