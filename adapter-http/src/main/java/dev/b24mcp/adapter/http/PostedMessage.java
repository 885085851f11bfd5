package dev.b24mcp.adapter.http;

import dev.b24mcp.adapter.http.RequestBody.TooLarge;
import dev.b24mcp.adapter.http.RequestBody.Whole;
import dev.b24mcp.application.Event;
import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.MessageBudget;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.TransportFacts;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/** Takes messages in by POST, within the limits, and sends what comes of them. */
final class PostedMessage {

    private final int bodyLimit;
    private final MessageBudget budget;
    private final IntFunction<Reply> tooLarge;

    /**
     * @param tooLarge says that a message has more bytes than are accepted
     */
    PostedMessage(int bodyLimit, MessageBudget budget, IntFunction<Reply> tooLarge) {
        this.bodyLimit = bodyLimit;
        this.budget = budget;
        this.tooLarge = tooLarge;
    }

    void take(
            ServerRequest request, ServerResponse response, BiFunction<TransportFacts, byte[], Exchange> application) {
        if (!RequestBody.isJson(request)) {
            PlainAnswer.refuse(Status.UNSUPPORTED_MEDIA_TYPE_415, "send application/json", response);
            return;
        }
        try (var share = budget.share()) {
            if (!share.grow(RequestBody.expected(request, bodyLimit))) {
                throw PlainAnswer.refuseLast(Status.TOO_MANY_REQUESTS_429, "too many large messages at once", response);
            }
            read(request, response, application);
        }
    }

    private void read(
            ServerRequest request, ServerResponse response, BiFunction<TransportFacts, byte[], Exchange> application) {
        var body = RequestBody.read(request, bodyLimit);
        // not a switch: it would be linked while the first client waits for its answer
        if (body instanceof Whole(var message)) {
            answer(application.apply(HeaderFacts.of(request), message), response);
        } else if (body instanceof TooLarge) {
            throw PlainAnswer.sendLast(tooLarge.apply(bodyLimit), response);
        } else {
            throw PlainAnswer.refuseLast(Status.BAD_REQUEST_400, "the body is not framed as HTTP says", response);
        }
    }

    /** Sends what comes of an exchange: one answer, or a stream with the answer at its end. */
    void answer(Exchange exchange, ServerResponse response) {
        var connection = GuardedConnection.current();
        var stream = new EventStream(response, connection, exchange::abandon);
        connection.serves(stream);
        try (exchange) {
            finish(exchange.answer(new StreamOutbox(stream, false)), stream, response);
        } finally {
            stream.end();
            connection.serves(null);
        }
    }

    private void finish(Reply reply, EventStream stream, ServerResponse response) {
        // an interrupt left over from the answer would close the socket
        var _ = Thread.interrupted();
        if (!stream.claim()) {
            reply.message().map(message -> EventText.of(Event.of(message))).ifPresent(stream::write);
            stream.end();
            throw new CloseConnectionException("the stream is over");
        }
        if (stream.isWatched()) {
            PlainAnswer.send(reply, response.header(HeaderValues.CONNECTION_CLOSE));
            throw new CloseConnectionException("somebody else reads from the connection");
        }
        PlainAnswer.send(reply, response);
    }
}
