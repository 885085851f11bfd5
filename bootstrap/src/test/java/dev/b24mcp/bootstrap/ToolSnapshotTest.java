package dev.b24mcp.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.b24mcp.application.TransportFacts;
import dev.b24mcp.application.protocol.ServerLimits;
import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.wiring.SilentOutbox;
import dev.b24mcp.bootstrap.wiring.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What clients are told about each tool, word for word. A change here changes what every model sees, so it has to be meant:
 * {@code ./mvnw verify -Dsnapshots.update=true} writes the files anew.
 */
class ToolSnapshotTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SNAPSHOTS = Path.of("src/test/resources/snapshots");
    private static final int MOST_BYTES = 2_500;

    static Stream<JsonNode> tools() throws IOException {
        var settings = Settings.of(Map.of(
                SettingKey.BITRIX_BASE_URL, "http://127.0.0.1:9/rest", SettingKey.BITRIX_TOKEN, "1/notasecretatall"));
        var request = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}".getBytes(UTF_8);
        var reply = Wiring.doors(settings, ServerLimits.DEFAULT)
                .mcp()
                .post(TransportFacts.local(Map.of()), request)
                .answer(new SilentOutbox());
        return JSON.readTree(reply.message().orElseThrow()).at("/result/tools").valueStream();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void isAsItWas(JsonNode tool) throws IOException {
        var file = SNAPSHOTS.resolve(tool.path("name").asText() + ".json");
        if (Boolean.getBoolean("snapshots.update")) {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tool) + "\n");
        }
        assertThat(tool).isEqualTo(JSON.readTree(Files.readString(file)));
    }

    @ParameterizedTest
    @MethodSource("tools")
    void costsAModelLittle(JsonNode tool) throws IOException {
        assertThat(JSON.writeValueAsBytes(tool)).hasSizeLessThan(MOST_BYTES);
    }
}
