package dev.b24mcp.application.protocol;

import dev.b24mcp.application.Connection;
import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.MessageBudget;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.TransportFacts;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.Classification.Legacy;
import dev.b24mcp.application.protocol.Classification.Refused;
import java.util.concurrent.atomic.AtomicLong;

/** The way of a message: read it, classify it once, let the engine of its era answer. */
public final class McpServer implements McpEndpoint {

    private final MessageReader reader;
    private final MessageWriter writer;
    private final Engine legacy;
    private final Streams streams;
    private final Engine stateless;
    private final ResultFeed feed;
    private final MessageBudget questions;
    private final JsonCodec json;
    private final Runnable closeOffer;
    private final AtomicLong connections = new AtomicLong();

    /**
     * Creates the server.
     *
     * @param legacy the engine of the era that opens with {@code initialize}
     * @param streams what that era's sessions offer beside their messages
     * @param stateless the engine of the era whose requests stand alone
     * @param feed is told of the results of messages that stand alone
     * @param questions room for what connections have asked and got no answer to
     * @param closeOffer ends what the server's offer keeps going
     */
    public McpServer(
            JsonCodec json,
            Engine legacy,
            Streams streams,
            Engine stateless,
            ResultFeed feed,
            MessageBudget questions,
            Runnable closeOffer) {
        this.json = json;
        this.feed = feed;
        this.questions = questions;
        this.reader = new MessageReader(json);
        this.writer = new MessageWriter(json);
        this.legacy = legacy;
        this.streams = streams;
        this.stateless = stateless;
        this.closeOffer = closeOffer;
    }

    @Override
    public Exchange post(TransportFacts facts, byte[] bytes) {
        var message = reader.read(bytes);
        var era = EraClassifier.classify(message, facts.header("mcp-protocol-version"));
        // not a switch: it would be linked while the first client waits for its greeting
        if (era instanceof Refused(var id, var error)) {
            return new Settled(Reply.of(Reply.Kind.REFUSED, writer.error(id, error)));
        }
        var engine = era instanceof Legacy ? legacy : stateless;
        return overheard(engine.exchange(message, facts), message, facts);
    }

    private Exchange overheard(Exchange exchange, JsonRpcMessage message, TransportFacts facts) {
        return OverheardExchange.of(exchange, message, facts.caller(), feed, json);
    }

    @Override
    public Exchange stream(TransportFacts facts) {
        return streams.stream(facts);
    }

    @Override
    public Reply end(TransportFacts facts) {
        return streams.end(facts);
    }

    @Override
    public Connection connect(Outbox outbox) {
        var sender = Sender.local("connection " + connections.incrementAndGet());
        return new FramedConnection(reader, writer, legacy, stateless, outbox, sender, questions);
    }

    @Override
    public Reply tooLarge(int limit) {
        return Reply.of(Reply.Kind.TOO_LARGE, writer.error(null, RpcError.tooLarge(limit)));
    }

    @Override
    public void close() {
        closeOffer.run();
        stateless.close();
        legacy.close();
    }
}
