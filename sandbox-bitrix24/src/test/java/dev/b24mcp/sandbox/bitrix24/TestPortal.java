package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.b24mcp.sandbox.bitrix24.data.Volume;
import dev.b24mcp.sandbox.bitrix24.portal.Quota;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A small portal at a fixed moment, and a client for it. */
final class TestPortal implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-18T09:30:00Z");
    static final ObjectMapper JSON = new ObjectMapper();

    private final SandboxPortal portal;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestPortal(SandboxPortal portal) {
        this.portal = portal;
    }

    record Reply(int status, JsonNode body, String contentType) {
        JsonNode result() {
            assertThat(status).as(body.toString()).isEqualTo(200);
            return body.path("result");
        }

        String error() {
            return body.path("error").asText("(no error)");
        }

        String description() {
            return body.path("error_description").asText();
        }
    }

    static TestPortal start() {
        return start(settings -> settings);
    }

    static TestPortal start(UnaryOperator<SandboxSettings> change) {
        var settings = SandboxSettings.defaults()
                .withVolume(new Volume(180, 130, 120, 60, 160))
                .withQuota(Quota.unlimited())
                .withClock(Clock.fixed(NOW, ZoneOffset.UTC));
        return new TestPortal(SandboxPortal.start(change.apply(settings)));
    }

    SandboxPortal portal() {
        return portal;
    }

    String webhook(String method) {
        return portal.baseUrl() + "/" + portal.webhookToken() + "/" + method;
    }

    Reply call(String method) {
        return post(webhook(method), "application/json", "{}");
    }

    /** Single quotes for double ones, to keep tests readable. */
    Reply call(String method, String json) {
        return post(webhook(method), "application/json", json.replace('\'', '"'));
    }

    /** REST 3.0. */
    Reply modern(String method, String json) {
        return post(
                portal.baseUrl() + "/api/" + portal.webhookToken() + "/" + method,
                "application/json",
                json.replace('\'', '"'));
    }

    /** As the owner of another webhook. */
    Reply as(String webhookToken, String method, String json) {
        return post(portal.baseUrl() + "/" + webhookToken + "/" + method, "application/json", json.replace('\'', '"'));
    }

    /** As an application with an access token. */
    Reply application(String accessToken, String method, String json) {
        return post(
                portal.baseUrl() + "/" + method + "?auth=" + accessToken, "application/json", json.replace('\'', '"'));
    }

    Reply form(String method, String form) {
        return post(webhook(method), "application/x-www-form-urlencoded", form);
    }

    Reply get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET().build());
    }

    Reply post(String url, String type, String body) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    Reply send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            var type = response.headers().firstValue("Content-Type").orElse("");
            return new Reply(response.statusCode(), JSON.readTree(response.body()), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row of a list method, page by page. */
    List<JsonNode> all(String method, String select) {
        var rows = new ArrayList<JsonNode>();
        for (int start = 0; ; start += 50) {
            var reply = call(method, "{'select':[" + select + "],'order':{'ID':'ASC'},'start':" + start + "}");
            var result = reply.result();
            (result.isArray() ? result : result.path("tasks")).forEach(rows::add);
            if (!reply.body().has("next")) {
                return rows;
            }
        }
    }

    static List<String> texts(JsonNode rows, String key) {
        var texts = new ArrayList<String>();
        rows.forEach(row -> texts.add(row.path(key).asText()));
        return texts;
    }

    @Override
    public void close() {
        client.close();
        portal.close();
    }
}
