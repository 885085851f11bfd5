package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says of the caches of a distribution, each small but real. */
class ProbedCachesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path home;

    @BeforeEach
    void makeTheCaches() throws Exception {
        Files.createFile(home.resolve("b24-mcp.jar"));
        Files.createDirectories(home.resolve("cache"));
        Files.createDirectories(home.resolve("lib"));
        for (var name : List.of("stdio", "http", "cached")) {
            var options = Path.of("lib", name + ".options");
            Files.copy(Path.of("src/main/distribution").resolve(options), home.resolve(options));
        }
        for (var mode : List.of("stdio", "http")) {
            var options = Path.of("lib", mode + ".options");
            var maker = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "@" + options,
                            "-Xlog:disable",
                            "-XX:AOTCacheOutput=" + cache(mode),
                            "-cp",
                            home.resolve("b24-mcp.jar").toString(),
                            "-version")
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("maker.log").toFile())
                    .start();
            assertThat(maker.waitFor()).isZero();
        }
    }

    @Test
    void areBothUsedWhenNothingIsWrongWithThem() throws Exception {
        var java = java(Map.of());
        assertThat(java.path("status").asText()).isEqualTo("ok");
        assertThat(java.path("found").asText()).endsWith("stdio, http");
    }

    @Test
    void areOfNoUseWithOtherBytesInside() throws Exception {
        damage(cache("http"));
        var java = java(Map.of());
        assertThat(java.path("status").asText()).isEqualTo("warning");
        assertThat(java.path("found").asText()).contains("http-1.aot").doesNotContain("stdio-1.aot");
        assertThat(java.path("advice").asText()).contains("b24-mcp cache");
    }

    @Test
    void areOfNoUseWithOptionsThatTheyWereNotMadeWith() throws Exception {
        var java = java(Map.of("B24_MCP_JAVA_OPTIONS", " -XX:-UseSerialGC  -XX:+UseZGC -XX:-UseCompressedOops"));
        assertThat(java.path("found").asText()).contains("stdio-1.aot", "http-1.aot");
    }

    private Path cache(String mode) {
        return home.resolve("cache").resolve(mode + "-1.aot");
    }

    private static void damage(Path file) throws IOException {
        try (var bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
            bytes.write(ByteBuffer.allocate(4096), bytes.size() / 2);
        }
    }

    private JsonNode java(Map<String, String> environment) throws Exception {
        var line = new String[] {"doctor", "--home", home.toString(), "--digest", "1", "--demo", "--json"};
        try (var doctor = Program.start(home, environment, line)) {
            return new ObjectMapper().readTree(doctor.hangUp()).at("/checks/0");
        }
    }
}
