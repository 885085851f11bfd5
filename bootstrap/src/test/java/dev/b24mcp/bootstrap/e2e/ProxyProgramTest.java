package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The proxy as a process, in front of the server as another. */
@Timeout(120)
class ProxyProgramTest {

    private static final String DEALS = "\"name\":\"getDeals\",\"arguments\":{\"limit\":100,\"select\":[\"ID\"]}";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void passesOnProgressAnswersAndErrors(Era era) throws Exception {
        try (var demo = Program.start("demo", "--port", "0");
                var proxy = proxy(demo.address())) {
            assertThat(era.open(proxy)).contains("\"id\":0", "\"result\"");
            proxy.say(era.request(1, "tools/call", DEALS));
            assertThat(proxy.hear()).contains("notifications/progress", "\"progress\":50");
            assertThat(proxy.hear()).contains("\"id\":1", "structuredContent", "\"total\":1200");
            proxy.say(era.request(2, "no/such", ""));
            assertThat(proxy.hear()).contains("\"id\":2", "-32601");
            proxy.say("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/unheard\"}");
            proxy.say(era.request(3, "tools/call", "\"name\":\"getDeals\",\"arguments\":{\"limit\":\"many\"}"));
            assertThat(proxy.hear()).contains("\"id\":3", "\"isError\":true");
            assertThat(proxy.hangUp()).isEmpty();
            assertThat(proxy.exitCode()).isZero();
        }
    }

    @Test
    void changesNothingInAnAnswer() throws Exception {
        try (var demo = Program.start("demo", "--port", "0")) {
            var url = demo.address();
            var call = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";
            try (var proxy = proxy(url);
                    var direct = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(call))
                        .build();
                proxy.say(call);
                assertThat(proxy.hear())
                        .isEqualTo(direct.send(request, BodyHandlers.ofString()).body());
            }
        }
    }

    @Test
    void namesTheServerThatDoesNotAnswer() throws Exception {
        var address = "127.0.0.1:" + freePort() + "/crm";
        try (var proxy = proxy("http://user:topsecret@" + address + "?key=topsecret")) {
            proxy.say("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}");
            assertThat(proxy.hear())
                    .contains("\"id\":1", "\"error\"", "http://" + address, "MCP_PROXY_BASE_URL")
                    .doesNotContain("topsecret");
            assertThat(proxy.hangUp()).isEmpty();
            assertThat(proxy.exitCode()).isZero();
            assertThat(proxy.errors()).doesNotContain("topsecret");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsTheServerAgainAfterItsRestart(Era era) throws Exception {
        var port = String.valueOf(freePort());
        try (var proxy = proxy("http://127.0.0.1:" + port)) {
            try (var first = Program.start("demo", "--port", port)) {
                first.address();
                assertThat(era.open(proxy)).contains("\"result\"");
                first.terminate();
                first.exitCode();
            }
            proxy.say(era.request(1, "tools/list", ""));
            assertThat(proxy.hear()).contains("\"id\":1", "\"error\"", "http://127.0.0.1:" + port + "/mcp");
            try (var second = Program.start("demo", "--port", port)) {
                second.address();
                proxy.say(era.request(2, "tools/list", ""));
                assertThat(proxy.hear()).contains("\"id\":2", "getDeals");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancelsWhatTheClientNoLongerWants(Era era) throws Exception {
        try (var portal = new EndlessPortal();
                var server = server(portal);
                var proxy = proxy(server.address())) {
            era.open(proxy);
            startSlowCall(era, proxy, portal);
            proxy.say("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}");
            proxy.say(era.request(2, "tools/list", ""));
            assertThat(proxy.hear()).contains("\"id\":2");
            portal.release();
            // a call that still read pages would tell of them here
            proxy.say(era.request(3, "tools/call", "\"name\":\"getDeals\",\"arguments\":{\"limit\":1}"));
            assertThat(proxy.hear()).contains("\"id\":3");
            assertThat(portal.requests()).isEqualTo(3);
            assertThat(proxy.hangUp()).as("said after the cancellation").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancelsEverythingWhenTheClientLeaves(Era era) throws Exception {
        try (var portal = new EndlessPortal();
                var server = server(portal);
                var proxy = proxy(server.address())) {
            era.open(proxy);
            startSlowCall(era, proxy, portal);
            assertThat(proxy.hangUp()).isEmpty();
            assertThat(proxy.exitCode()).isZero();
            assertReadsNoMore(portal, server);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancelsEverythingWhenItIsTold(Era era) throws Exception {
        try (var portal = new EndlessPortal();
                var server = server(portal);
                var proxy = proxy(server.address())) {
            era.open(proxy);
            startSlowCall(era, proxy, portal);
            proxy.terminate();
            assertThat(proxy.exitCode()).isEqualTo(143);
            assertReadsNoMore(portal, server);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MCP_PROXY_BASE_URL=127.0.0.1:8000", "MCP_PROXY_TIMEOUT=0"})
    void explainsAnUnusableSettingInOneLine(String setting) throws Exception {
        var keyAndValue = setting.split("=", 2);
        try (var proxy = Program.start(folder, Map.of(keyAndValue[0], keyAndValue[1]), "proxy")) {
            assertThat(proxy.hangUp()).isEmpty();
            assertThat(proxy.exitCode()).isEqualTo(2);
            assertThat(proxy.errors().lines()).singleElement().asString().contains(keyAndValue[0]);
        }
    }

    private static void startSlowCall(Era era, Program proxy, EndlessPortal portal) throws Exception {
        proxy.say(era.request(1, "tools/call", "\"name\":\"getDeals\",\"arguments\":{\"limit\":5000}"));
        assertThat(proxy.hear()).contains("\"progress\":50");
        portal.awaitSlowPage();
    }

    /** The server ends only after its calls have: one that still read pages would have asked for the next by then. */
    private static void assertReadsNoMore(EndlessPortal portal, Program server) throws Exception {
        portal.release();
        server.terminate();
        server.exitCode();
        assertThat(portal.requests()).isEqualTo(2);
    }

    private Program server(EndlessPortal portal) throws Exception {
        return Program.start(
                folder,
                Map.of("BITRIX_BASE_URL", portal.address(), "BITRIX_TOKEN", "1/invented0secret", "SERVER_PORT", "0"),
                "http");
    }

    private Program proxy(String url) throws Exception {
        return Program.start(folder, Map.of("MCP_PROXY_BASE_URL", url), "proxy");
    }

    /** Free now, and very likely a moment later. */
    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
