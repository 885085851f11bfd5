package dev.b24mcp.bootstrap.e2e.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks one question after the other and looks at each answer. For use by one thread.
 *
 * @param secrets what no answer may contain
 * @param patience an answer that takes longer does not come at all
 */
record Caller(
        HttpClient client,
        URI url,
        Truth truth,
        Tally tally,
        List<String> secrets,
        Duration patience,
        SplittableRandom chance) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERSION = "2026-07-28";

    /** Of so many calls one is given up. */
    private static final int GIVING_UP = 15;

    private static final int LONGEST_WAIT_BEFORE = 200;

    void ask() throws InterruptedException {
        var question = Question.any(chance, truth);
        var givesUp = chance.nextInt(GIVING_UP) == 0;
        var wait = givesUp ? chance.nextInt(LONGEST_WAIT_BEFORE) : patience.toMillis();
        var answer = client.sendAsync(request(question), BodyHandlers.ofString());
        try {
            judge(question, answer.get(wait, TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            answer.cancel(true);
            if (givesUp) {
                tally.calledOff.increment();
            } else {
                tally.offence("no answer within " + patience + ": " + question.arguments());
            }
        } catch (ExecutionException broken) {
            tally.offence("no answer, but " + broken.getCause() + ": " + question.arguments());
        }
    }

    private HttpRequest request(Question question) {
        var message = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", 1).put("method", "tools/call");
        var params = message.putObject("params").put("name", question.tool().toolName);
        params.set("arguments", question.arguments());
        params.putObject("_meta")
                .put("io.modelcontextprotocol/protocolVersion", VERSION)
                .putObject("io.modelcontextprotocol/clientCapabilities");
        return HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", VERSION)
                .header("Mcp-Method", "tools/call")
                .header("Mcp-Name", question.tool().toolName)
                .POST(BodyPublishers.ofString(message.toString()))
                .build();
    }

    private void judge(Question question, HttpResponse<String> response) {
        var body = response.body();
        for (var secret : secrets) {
            if (body.contains(secret)) {
                tally.offence("a secret in an answer to " + question.arguments());
            }
        }
        try {
            judge(question, JSON.readTree(message(body)).path("result"));
        } catch (IOException noJson) {
            tally.offence(response.statusCode() + " without JSON: " + start(body));
        }
    }

    /** A stream of events ends with the answer. */
    private static String message(String body) {
        return body.startsWith("{") ? body : body.substring(body.lastIndexOf("data: ") + "data: ".length());
    }

    private void judge(Question question, JsonNode result) {
        if (result.path("isError").asBoolean(true)) {
            var code = result.at("/structuredContent/error/code").asText();
            if (KnownErrors.CODES.contains(code)) {
                tally.error(code);
            } else {
                tally.offence("an unknown error: " + start(result.toString()));
            }
            return;
        }
        var rows = Truth.rows(question.tool(), result.at("/structuredContent/result/result"));
        if (rows.equals(question.expected())) {
            tally.right.increment();
        } else {
            tally.offence("wrong rows, %d instead of %d: %s %s"
                    .formatted(rows.size(), question.expected().size(), question.tool(), question.arguments()));
        }
    }

    private static String start(String text) {
        return text.substring(0, Math.min(500, text.length()));
    }
}
