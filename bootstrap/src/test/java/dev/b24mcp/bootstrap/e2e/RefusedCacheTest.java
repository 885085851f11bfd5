package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedCacheTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void isToldByTheDoctor() throws Exception {
        var cache = Files.writeString(folder.resolve("damaged.aot"), "no cache");
        var environment = Map.of("HOME", folder.toString(), "JDK_JAVA_OPTIONS", "-XX:AOTCache=" + cache);
        try (var doctor = Program.start(folder, environment, "doctor", "--demo", "--json")) {
            var java = new ObjectMapper().readTree(doctor.hangUp()).at("/checks/0");
            assertThat(java.path("status").asText()).isEqualTo("warning");
            assertThat(java.path("found").asText()).contains("damaged.aot");
            assertThat(java.path("advice").asText()).contains("b24-mcp cache");
            assertThat(java.at("/details/cache").asBoolean()).isFalse();
        }
    }
}
