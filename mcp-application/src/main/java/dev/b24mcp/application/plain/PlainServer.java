package dev.b24mcp.application.plain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.MessageBudget;
import dev.b24mcp.application.PlainApi;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.TransportFacts;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.CallTime;
import dev.b24mcp.application.protocol.Incidents;
import dev.b24mcp.application.protocol.MessageWriter;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.Offer;
import dev.b24mcp.application.protocol.ResultFeed;
import dev.b24mcp.application.protocol.Sender;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The original server's interface around the methods of the protocol. */
public final class PlainServer implements PlainApi {

    private static final String CALL = "tools/call";
    private static final String QUERY = "resources/query";

    private final JsonCodec json;
    private final MessageWriter writer;
    private final Index index;
    private final Supplier<ObjectNode> greeting;
    private final Health health;
    private final ResultFeed feed;
    private final Incidents incidents;
    private final MessageBudget answers;
    private final PlainBody body;
    private final PlainMethod tools;
    private final PlainMethod resources;

    /**
     * Creates the server.
     *
     * @param offer what there is
     * @param methods the methods that every era has
     * @param greeting what a client that opens a session is told
     * @param health how the server is doing
     * @param feed is told of the results
     * @param time how long a call may take
     * @param answers room for answers that callers have not read
     */
    public PlainServer(
            JsonCodec json,
            Offer offer,
            Map<String, MethodHandler> methods,
            Supplier<ObjectNode> greeting,
            Health health,
            ResultFeed feed,
            CallTime time,
            Incidents incidents,
            MessageBudget answers) {
        this.json = json;
        this.writer = new MessageWriter(json);
        this.index = new Index(json, offer);
        this.greeting = greeting;
        this.health = health;
        this.feed = feed;
        this.incidents = incidents;
        this.answers = answers;
        this.body = new PlainBody(json);
        this.tools = method(CALL, methods, time);
        this.resources = method(QUERY, methods, time);
    }

    private static PlainMethod method(String name, Map<String, MethodHandler> methods, CallTime time) {
        var handler = methods.get(name);
        if (handler == null) {
            throw new IllegalArgumentException("no method " + name);
        }
        return new PlainMethod(name, handler, time);
    }

    @Override
    public byte[] index() {
        return json.write(index.node());
    }

    @Override
    public byte[] handshake() {
        return writer.notification("initialize", greeting.get().setAll(index.node()));
    }

    @Override
    public byte[] greeting() {
        return writer.notification("initialize", greeting.get());
    }

    @Override
    public Reply readiness() {
        var trouble = health.crm().flatMap(Readiness::trouble);
        var node = json.object().put("status", trouble.isEmpty() ? "ready" : "unavailable");
        health.crm().ifPresent(crm -> {
            var described =
                    node.putObject("crm").put("provider", crm.provider()).put("reachable", trouble.isEmpty());
            trouble.ifPresent(code -> described.put("code", code));
            crm.metrics()
                    .forEach(metric -> metric.samples().stream()
                            .filter(sample -> sample.label().isEmpty())
                            .forEach(sample -> described.put(metric.name(), rounded(sample.value()))));
        });
        return Reply.of(trouble.isEmpty() ? Reply.Kind.ANSWERED : Reply.Kind.NOT_READY, json.write(node));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    @Override
    public String metrics() {
        return MetricsText.of(health.metrics());
    }

    @Override
    public Exchange queryResource(TransportFacts facts, byte[] message) {
        return exchange(resources, () -> body.resource(message), facts);
    }

    @Override
    public Exchange callTool(TransportFacts facts, byte[] message) {
        return exchange(tools, () -> body.tool(message), facts);
    }

    private Exchange exchange(PlainMethod method, PlainExchange.Params params, TransportFacts facts) {
        return new PlainExchange(method, params, Sender.of(facts), json, feed, incidents, answers.share());
    }

    @Override
    public Listening listen(TransportFacts facts, Consumer<byte[]> listener) {
        return feed.listen(facts.caller(), listener)::close;
    }
}
