package dev.b24mcp.bootstrap.e2e.promise;

import static dev.b24mcp.bootstrap.e2e.promise.RawClient.PING;
import static dev.b24mcp.bootstrap.e2e.promise.RawClient.UPGRADE;
import static dev.b24mcp.bootstrap.e2e.promise.RawClient.post;
import static dev.b24mcp.bootstrap.e2e.promise.RawClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.b24mcp.bootstrap.e2e.Program;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTTPS and WSS on the same port, and the same guards behind them. */
@Timeout(90)
class TlsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static SelfSigned certificate;

    @BeforeAll
    static void make() throws Exception {
        certificate = SelfSigned.in(folder);
    }

    @Test
    void servesHttpsAndWssAndEndsInOrder() throws Exception {
        try (var program = start(Map.of());
                var client = HttpClient.newBuilder().sslContext(trusting()).build()) {
            assertThat(program.url().getScheme()).isEqualTo("https");
            var request = HttpRequest.newBuilder(program.url())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(PING))
                    .build();
            assertThat(client.send(request, BodyHandlers.ofString()).body()).contains("\"result\":{}");
            var ear = new Ear();
            var socket = ear.listenTo(client, program.webSocket());
            socket.sendText(
                            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":"
                                    + "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{}}}",
                            true)
                    .join();
            assertThat(ear.next()).contains("serverInfo");
            try (var stream = secure(program).send(request("GET /mcp/sse", "", ""))) {
                stream.until("event: endpoint");
                program.process().terminate();
                assertThat(ear.next()).isEqualTo("closed 1001");
                assertThat(stream.rest()).endsWith("0\r\n\r\n");
            }
            assertThat(program.process().exitCode()).isEqualTo(143);
        }
    }

    @Test
    void closesAConnectionThatNeverAgreesOnEncryption() throws Exception {
        try (var program = start(Map.of("SERVER_HEAD_TIMEOUT_SECONDS", "5"));
                var silent = RawClient.plain(program.url());
                var half = RawClient.plain(program.url()).send(new byte[] {22, 3, 1, 2, 0, 1});
                var plain = RawClient.plain(program.url()).send(post(PING))) {
            silent.rest();
            half.rest();
            assertThat(plain.rest()).doesNotContain("HTTP/1.1 200");
            assertServesAndIsCalm(program);
        }
    }

    @Test
    void closesAConnectionThatSendsNothingOrHalfBehindTheEncryption() throws Exception {
        try (var program = start(Map.of("SERVER_HEAD_TIMEOUT_SECONDS", "5", "SERVER_BODY_TIMEOUT_SECONDS", "5"));
                var half = secure(program).send("POST /m");
                var body = secure(program)
                        .send("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 9\r\n\r\n{");
                var socket = secure(program).send(request("GET /mcp", UPGRADE, ""))) {
            assertThat(socket.head()).startsWith("HTTP/1.1 101");
            socket.send(new byte[] {(byte) 0x81});
            half.rest();
            body.rest();
            socket.rest();
            assertServesAndIsCalm(program);
        }
    }

    @Test
    void cutsOffAClientThatDoesNotRead() throws Exception {
        try (var program = start(Map.of("SERVER_WRITE_TIMEOUT_SECONDS", "1"));
                var client = secure(program)) {
            var call = post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}");
            assertThat(client.isCutOffAsking(call)).isTrue();
            assertServesAndIsCalm(program);
        }
    }

    @Test
    void noticesThatTheClientOfAStreamHasLeft() throws Exception {
        try (var program = start(Map.of("SERVER_MAX_STREAMS", "1"))) {
            try (var first = secure(program).send(request("GET /mcp/sse", "", ""))) {
                assertThat(first.until("event: endpoint")).startsWith("HTTP/1.1 200");
            }
            var answer = "";
            while (!answer.startsWith("HTTP/1.1 200")) {
                try (var next = secure(program).send(request("GET /mcp/sse", "", ""))) {
                    answer = next.head();
                }
            }
            assertServesAndIsCalm(program);
        }
    }

    @Test
    void theDoctorKnowsTheServerByItsCertificateWhoeverSignedItAndWhateverItIsCalled() throws Exception {
        var other = SelfSigned.in(Files.createDirectory(folder.resolve("other")));
        // the certificate is not for this address
        try (var program = start(Map.of("SERVER_HOST", "127.0.0.2"))) {
            assertThat(portSeenByTheDoctor(program, certificate)).isEqualTo("ours");
            assertThat(portSeenByTheDoctor(program, other)).isEqualTo("taken");
        }
    }

    private static String portSeenByTheDoctor(HttpProgram server, SelfSigned certificate) throws Exception {
        var settings = Map.of(
                "HOME", folder.toString(),
                "SERVER_HOST", server.url().getHost(),
                "SERVER_PORT", String.valueOf(server.url().getPort()),
                "SERVER_TLS_KEYSTORE", certificate.keystore().toString(),
                "SERVER_TLS_PASSWORD", SelfSigned.PASSWORD);
        try (var doctor = Program.start(folder, settings, "doctor", "--json")) {
            var checks = new ObjectMapper().readTree(doctor.hangUp()).path("checks");
            return checks.valueStream()
                    .filter(check -> check.path("check").asText().equals("port"))
                    .findFirst()
                    .orElseThrow()
                    .at("/details/state")
                    .asText();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "missing.p12, changeit, SERVER_TLS_KEYSTORE",
        "broken.p12, changeit, SERVER_TLS_KEYSTORE",
        "empty.p12, changeit, SERVER_TLS_KEYSTORE",
        "server.p12, wrong, SERVER_TLS_PASSWORD",
        "server.p12, '', SERVER_TLS_PASSWORD",
    })
    void saysWhatIsWrongWithAKeystore(String file, String password, String key) throws Exception {
        Files.writeString(folder.resolve("broken.p12"), "no keystore");
        var settings = Map.of(
                "BITRIX_BASE_URL",
                "http://127.0.0.1:9/rest/1/invented0secret",
                "SERVER_TLS_KEYSTORE",
                folder.resolve(file).toString(),
                "SERVER_TLS_PASSWORD",
                password);
        try (var program = Program.start(folder, settings, "http", "--port", "0")) {
            assertThat(program.hangUp()).isEmpty();
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.errors().lines()).singleElement().asString().contains(key);
        }
    }

    private static HttpProgram start(Map<String, String> further) throws IOException {
        var settings = new HashMap<>(further);
        settings.put("SERVER_TLS_KEYSTORE", certificate.keystore().toString());
        settings.put("SERVER_TLS_PASSWORD", SelfSigned.PASSWORD);
        return HttpProgram.start(settings);
    }

    private static SSLContext trusting() {
        return certificate.trusted();
    }

    private static RawClient secure(HttpProgram program) throws IOException {
        return RawClient.over(trusting().getSocketFactory(), program.url());
    }

    private static void assertServesAndIsCalm(HttpProgram program) throws Exception {
        try (var client = secure(program).send(post(PING))) {
            assertThat(client.head()).startsWith("HTTP/1.1 200");
        }
        program.process().terminate();
        program.process().exitCode();
        assertThat(program.process().errors()).doesNotContain("Exception", "WARNING");
    }
}
