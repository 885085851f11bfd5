package dev.b24mcp.application.protocol.legacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.Ids;
import dev.b24mcp.application.protocol.InputRequests;
import dev.b24mcp.application.protocol.JsonRpcMessage.Response;
import dev.b24mcp.application.protocol.MessageWriter;
import dev.b24mcp.application.protocol.ProtocolVersion;
import dev.b24mcp.domain.call.InputRequest;
import dev.b24mcp.domain.call.Questions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Requests of the server's to one client: {@code elicitation/create}, {@code sampling/createMessage}, {@code roots/list}. They go
 * out in the midst of a request of the client's, and the answers come as messages of their own.
 */
final class ClientQuestions {

    private final JsonCodec json;
    private final MessageWriter writer;
    private final Ids ids;
    private final Duration patience;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, CompletableFuture<ObjectNode>> open = new ConcurrentHashMap<>();

    /**
     * Creates the questions to one client.
     *
     * @param ids names of visits to web pages
     * @param patience how long the client may think
     */
    ClientQuestions(JsonCodec json, Ids ids, Duration patience) {
        this.json = json;
        this.writer = new MessageWriter(json);
        this.ids = ids;
        this.patience = patience;
    }

    /**
     * Asks everything at once and waits for all the answers.
     *
     * @param version the revision that the client speaks
     * @param client takes messages for the client
     * @return the answers by the keys of the questions, as plain Java values
     * @throws UnansweredException when one is not answered in time, or with an error
     * @throws InterruptedException when the request was called off; the client is told
     */
    Map<String, @Nullable Object> ask(Questions questions, String version, Consumer<byte[]> client)
            throws UnansweredException, InterruptedException {
        var waiting = new LinkedHashMap<String, Long>();
        try {
            questions.requests().forEach((key, question) -> waiting.put(key, send(question, version, client)));
            var answers = new LinkedHashMap<String, @Nullable Object>();
            for (var entry : waiting.entrySet()) {
                answers.put(entry.getKey(), await(entry.getValue()));
            }
            return answers;
        } finally {
            waiting.values().forEach(number -> callOff(number, client));
        }
    }

    private long send(InputRequest question, String version, Consumer<byte[]> client) {
        var number = numbers.incrementAndGet();
        open.put(number, new CompletableFuture<ObjectNode>().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS));
        client.accept(writer.request(number, InputRequests.method(question), params(question, version)));
        return number;
    }

    private ObjectNode params(InputRequest question, String version) {
        var params = InputRequests.params(json, question);
        if (question instanceof InputRequest.Visit) {
            params.put("elicitationId", ids.get());
        }
        if (version.compareTo(ProtocolVersion.WITH_POLLING) < 0) {
            // modes came with the same revision as polling
            params.remove("mode");
        }
        return params;
    }

    private Map<String, @Nullable Object> await(long number) throws UnansweredException, InterruptedException {
        var future = open.get(number);
        try {
            if (future != null && future.get().get("result") instanceof ObjectNode result) {
                return json.plain(result);
            }
            throw new UnansweredException("the client answered with an error");
        } catch (ExecutionException | CancellationException _) {
            throw new UnansweredException("the client did not answer in time, or is gone");
        }
    }

    /** Forgets a question; a client that has not answered it need not do so any more. */
    private void callOff(long number, Consumer<byte[]> client) {
        var future = open.remove(number);
        if (future != null && (!future.isDone() || future.isCompletedExceptionally())) {
            client.accept(
                    writer.notification("notifications/cancelled", json.object().put("requestId", number)));
        }
    }

    /** Takes an answer; one to a question that is not open is ignored. */
    void answer(Response response) {
        var id = response.id();
        var future = id != null && id.isIntegralNumber() && id.canConvertToLong() ? open.get(id.longValue()) : null;
        if (future != null) {
            future.complete(response.message());
        }
    }

    /** Nobody is there to answer any more. */
    void giveUp() {
        open.values().forEach(future -> future.cancel(false));
    }
}
