package dev.b24mcp.bootstrap.e2e.promise;

import static dev.b24mcp.bootstrap.e2e.promise.RawClient.PING;
import static dev.b24mcp.bootstrap.e2e.promise.RawClient.UPGRADE;
import static dev.b24mcp.bootstrap.e2e.promise.RawClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.bootstrap.e2e.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of strangers and strange names are refused at every door alike. */
class OriginTest {

    /** Each way in. */
    enum Door {
        POST("POST /mcp", "", PING),
        GET("GET /mcp", "", ""),
        STREAM("GET /mcp", "Accept: text/event-stream\r\n", ""),
        SSE("GET /mcp/sse", "Accept: text/event-stream\r\n", ""),
        WEB_SOCKET("GET /mcp", UPGRADE, ""),
        HEALTH("GET /healthz", "", "");

        private final String line;
        private final String headers;
        private final String body;

        Door(String line, String headers, String body) {
            this.line = line;
            this.headers = headers;
            this.body = body;
        }

        String knock(String further) {
            return request(line, headers + further, body);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class ByDefault {

        @SuppressWarnings("NullAway.Init") // set before all tests
        private HttpProgram program;

        @BeforeAll
        void start() throws IOException {
            program = HttpProgram.start(Map.of());
        }

        @AfterAll
        void stop() {
            program.close();
        }

        @ParameterizedTest
        @EnumSource
        void refusesPagesOfStrangers(Door door) throws IOException {
            for (var origin : new String[] {"http://evil.example", "http://localhost.evil.example", "null"}) {
                assertThat(status(program, door.knock("Origin: " + origin + "\r\n")))
                        .as(origin)
                        .isEqualTo(403);
            }
        }

        @ParameterizedTest
        @EnumSource
        void refusesAStrangeName(Door door) throws IOException {
            assertThat(status(program, door.knock("Host: rebound.example\r\n"))).isEqualTo(403);
        }

        @ParameterizedTest
        @EnumSource
        void letsPagesOfThisMachineAndProgramsIn(Door door) throws IOException {
            for (var origin : new String[] {
                "",
                "http://localhost",
                "http://localhost:5173",
                "http://127.0.0.1",
                "http://127.0.0.1:1",
                "http://[::1]:1"
            }) {
                assertThat(status(program, door.knock(origin.isEmpty() ? "" : "Origin: " + origin + "\r\n")))
                        .as(origin)
                        .isNotEqualTo(403);
            }
        }

        @Test
        void answersAPreflightAndLetsTheScriptRead() throws IOException {
            var asked = "Origin: http://localhost:5173\r\nAccess-Control-Request-Method: POST\r\n"
                    + "Access-Control-Request-Headers: content-type, mcp-protocol-version\r\n";
            assertThat(head(program, request("OPTIONS /mcp", asked, "")))
                    .startsWith("HTTP/1.1 204")
                    .contains("Access-Control-Allow-Origin: http://localhost:5173\r\n")
                    .contains("Access-Control-Allow-Methods: GET, POST, DELETE, OPTIONS\r\n")
                    .contains("MCP-Protocol-Version");
            assertThat(head(program, request("POST /mcp", "Origin: http://localhost:5173\r\n", PING)))
                    .startsWith("HTTP/1.1 200")
                    .contains("Access-Control-Allow-Origin: http://localhost:5173\r\n", "Vary: Origin\r\n");
            assertThat(head(program, request("OPTIONS /mcp", "Origin: http://evil.example\r\n", "")))
                    .startsWith("HTTP/1.1 403")
                    .doesNotContain("Access-Control");
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class BySettings {

        @SuppressWarnings("NullAway.Init") // set before all tests
        private HttpProgram program;

        @BeforeAll
        void start() throws IOException {
            program = HttpProgram.start(Map.of(
                    "SERVER_ALLOWED_ORIGINS", "https://CRM.example, http://localhost:6274",
                    "SERVER_ALLOWED_HOSTS", "mcp.example"));
        }

        @AfterAll
        void stop() {
            program.close();
        }

        @ParameterizedTest
        @CsvSource({
            "https://crm.example, 200",
            "http://localhost:6274, 200",
            "http://crm.example, 403",
            "https://crm.example:8443, 403",
            "https://sub.crm.example, 403",
            "http://localhost, 403",
        })
        void letsThePagesInThatAreNamed(String origin, int status) throws IOException {
            assertThat(status(program, Door.POST.knock("Origin: " + origin + "\r\n")))
                    .isEqualTo(status);
        }

        @ParameterizedTest
        @CsvSource({
            "mcp.example, 200",
            "MCP.example:443, 200",
            "localhost:8000, 200",
            "sub.mcp.example, 403",
            "evil.example, 403",
        })
        void goesByTheNamesThatAreGivenAndByThoseOfThisMachine(String host, int status) throws IOException {
            assertThat(status(program, Door.POST.knock("Host: " + host + "\r\n")))
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERVER_ALLOWED_ORIGINS=*", "SERVER_ALLOWED_ORIGINS=crm.example", "SERVER_ALLOWED_HOSTS=*"})
    void refusesToLetEverybodyIn(String setting) throws Exception {
        var parts = setting.split("=", 2);
        var environment = Map.of("BITRIX_BASE_URL", "http://127.0.0.1:9/rest/1/invented0secret", parts[0], parts[1]);
        try (var program = Program.start(Path.of("target"), environment, "http", "--port", "0")) {
            assertThat(program.hangUp()).isEmpty();
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.errors()).contains(parts[0]);
        }
    }

    private static int status(HttpProgram program, String request) throws IOException {
        return Integer.parseInt(head(program, request).split(" ", 3)[1]);
    }

    private static String head(HttpProgram program, String request) throws IOException {
        try (var client = program.connect().send(request)) {
            return client.head();
        }
    }
}
