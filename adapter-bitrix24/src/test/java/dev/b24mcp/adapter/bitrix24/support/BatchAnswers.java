package dev.b24mcp.adapter.bitrix24.support;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.b24mcp.adapter.bitrix24.rest.Members;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers a batch by asking the prepared portal for each of its commands, until one fails; a batch with a prepared answer gets that one. */
final class BatchAnswers implements ResponseDefinitionTransformerV2 {

    /** Marks the requests that come from here. */
    static final String COMMAND = "X-Batch-Command";

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        var request = event.getRequest();
        if (!request.getUrl().endsWith("/batch")
                || event.getResponseDefinition().getBody() != null) {
            return event.getResponseDefinition();
        }
        var root = request.getAbsoluteUrl().replaceFirst("batch$", "");
        return ResponseDefinitionBuilder.okForJson(result(root, Json.object(request.getBodyAsString())))
                .build();
    }

    private Map<String, Object> result(String root, Map<String, @Nullable Object> body) {
        var results = new LinkedHashMap<String, @Nullable Object>();
        var errors = new LinkedHashMap<String, @Nullable Object>();
        var totals = new LinkedHashMap<String, @Nullable Object>();
        var nexts = new LinkedHashMap<String, @Nullable Object>();
        for (var command : Members.of(body.get("cmd")).entrySet()) {
            var answer = Json.object(ask(root, String.valueOf(command.getValue())));
            var key = command.getKey();
            if (answer.containsKey("error")) {
                errors.put(key, answer);
                break;
            }
            results.put(key, answer.get("result"));
            put(totals, key, answer.get("total"));
            put(nexts, key, answer.get("next"));
        }
        var result = Map.of("result", results, "result_error", errors, "result_total", totals, "result_next", nexts);
        return Map.of("result", result, "time", Map.of("duration", 0.5));
    }

    private static void put(Map<String, @Nullable Object> part, String key, @Nullable Object value) {
        if (value != null) {
            part.put(key, value);
        }
    }

    private String ask(String root, String command) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        for (var parameter : command.substring(command.indexOf('?') + 1).split("&", -1)) {
            var text = URLDecoder.decode(parameter, StandardCharsets.UTF_8);
            var name = text.substring(0, text.indexOf('='));
            var value = text.substring(text.indexOf('=') + 1);
            parameters.put(name, value.matches("-?\\d+") ? Integer.valueOf(value) : value);
        }
        var request = HttpRequest.newBuilder(URI.create(root + command.substring(0, command.indexOf('?'))))
                .header(COMMAND, "yes")
                .POST(BodyPublishers.ofString(Json.text(parameters)))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public String getName() {
        return "batch";
    }
}
