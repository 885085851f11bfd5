package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StdioProgramTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void writesNothingButMessagesAndEndsWithItsInput() throws Exception {
        try (var program = Program.start("stdio", "--demo")) {
            var lines = List.of(
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\"}}",
                    "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                    "this is no JSON",
                    "",
                    "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"" + "x".repeat(5_000_000) + "\"}",
                    "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/call\",\"params\":{\"name\":\"getUsers\",\"arguments\":{}}}");
            for (var line : lines) {
                program.say(line);
            }
            var answers = new ArrayList<>(program.hangUp().lines().toList());
            assertThat(answers).hasSize(4);
            for (var answer : answers) {
                assertThat(JSON.readTree(answer).path("jsonrpc").asText()).isEqualTo("2.0");
            }
            assertThat(String.join("\n", answers))
                    .contains("\"code\":-32700", "Message too large", "\"id\":1", "\"id\":3", "crm/users");
            assertThat(program.exitCode()).isZero();
        }
    }

    @Test
    void answersOneCallAfterAnotherWhileTheInputStaysOpen() throws Exception {
        try (var program = Program.start("stdio", "--demo")) {
            for (var round = 0; round < 3; round++) {
                program.say("{\"jsonrpc\":\"2.0\",\"id\":" + round + ",\"method\":\"ping\"}");
                assertThat(program.hear()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":" + round + ",\"result\":{}}");
            }
        }
    }
}
