package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthServer;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PhpQuery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A handler on this machine is told of events in the documented words. */
class DocumentedEventsTest {
    static final String FOLDER = "events";

    private final TestPortal portal = TestPortal.start();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private @Nullable HttpServer handler;

    @BeforeEach
    void listen() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        handler = server;
    }

    @AfterEach
    void close() {
        if (handler != null) {
            handler.stop(0);
        }
        portal.close();
    }

    private void bind(String event) {
        var port = handler == null ? 0 : handler.getAddress().getPort();
        portal.application(
                        portal.portal().accessToken(),
                        "event.bind",
                        "{'event':'" + event + "','handler':'http://127.0.0.1:" + port + "/'}")
                .result();
    }

    private Map<String, @Nullable Object> next() throws InterruptedException {
        var form = told.poll(10, TimeUnit.SECONDS);
        assertThat(form).as("an event").isNotNull();
        return PhpQuery.parse(String.valueOf(form));
    }

    @Test
    void aChangedTaskIsToldAsDocumented() throws InterruptedException {
        bind("ONTASKUPDATE");
        portal.call("tasks.task.update", "{'taskId':5,'fields':{'TITLE':'x'}}").result();
        var event = next();
        var documented = DocumentedSamples.read(FOLDER + "/event.payload.ONTASKUPDATE.json")
                .path("app_handler");
        assertThat(keys("", PhpArrays.map(event))).containsAll(keys(documented));
        assertThat(event).containsEntry("event", "ONTASKUPDATE");
        assertThat(PhpArrays.map(PhpArrays.map(event.get("data")).get("FIELDS_AFTER")))
                .containsEntry("ID", "5");
    }

    @Test
    void whoeverIsToldCanCallBack() throws InterruptedException {
        bind("ONCRMDEALADD");
        var deal = portal.call("crm.deal.add", "{'fields':{'TITLE':'x'}}").result();
        var event = next();
        assertThat(PhpArrays.map(PhpArrays.map(event.get("data")).get("FIELDS")))
                .containsEntry("ID", deal.asText());
        var auth = PhpArrays.map(event.get("auth"));
        assertThat(auth).containsEntry("application_token", OauthServer.APPLICATION_TOKEN);
        assertThat(auth).containsEntry("client_endpoint", portal.portal().baseUrl() + "/");
        assertThat(portal.application(String.valueOf(auth.get("access_token")), "app.info", "{}")
                        .status())
                .isEqualTo(200);
    }

    private static List<String> keys(JsonNode documented) {
        return keys("", TestPortal.JSON.convertValue(documented, Map.class));
    }

    private static List<String> keys(String name, Map<?, ?> values) {
        var keys = new ArrayList<String>();
        values.forEach((key, value) -> {
            var own = name + "/" + key;
            keys.addAll(value instanceof Map<?, ?> map ? keys(own, map) : List.of(own));
        });
        return keys;
    }
}
