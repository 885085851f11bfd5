package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** {@code doctor} as a process whose home is a temporary folder, before a portal of its own. */
abstract class DoctorTest {

    static final String SECRET = "q7w8e9r0secret";

    final Map<String, String> environment = new HashMap<>();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path home;

    SandboxPortal portal = SandboxPortal.start(settings());

    static SandboxSettings settings() {
        return SandboxSettings.defaults().withVolume(volume -> volume.withDeals(60));
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    /** From here on the portal is another one. */
    void portal(SandboxSettings settings) {
        portal.close();
        portal = SandboxPortal.start(settings);
    }

    void connect(String token) {
        environment.put("BITRIX_BASE_URL", portal.baseUrl().toString());
        environment.put("BITRIX_TOKEN", token);
        environment.put("SERVER_TIMEZONE", "Europe/Moscow");
    }

    Program start(String... arguments) throws Exception {
        environment.put("HOME", home.toString());
        var line = new String[arguments.length + 1];
        line[0] = "doctor";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return Program.start(home, environment, line);
    }

    /** The report for scripts, in which there is no secret whatever it is about. */
    JsonNode report(int exitCode, String... arguments) throws Exception {
        var more = Stream.concat(Stream.of("--json"), Arrays.stream(arguments));
        try (var doctor = start(more.toArray(String[]::new))) {
            var text = doctor.hangUp();
            assertThat(doctor.exitCode()).as(text).isEqualTo(exitCode);
            assertThat(text + doctor.errors()).doesNotContain(SECRET);
            return new ObjectMapper().readTree(text);
        }
    }

    static List<JsonNode> checks(JsonNode report) {
        return StreamSupport.stream(report.path("checks").spliterator(), false).toList();
    }

    static JsonNode check(JsonNode report, String name) {
        return checks(report).stream()
                .filter(check -> check.path("check").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<String> texts(JsonNode check, String detail) {
        return check.path("details")
                .path(detail)
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }
}
