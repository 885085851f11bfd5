package dev.b24mcp.application.protocol.legacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.protocol.CallTime;
import dev.b24mcp.application.protocol.LiveContext;
import dev.b24mcp.application.protocol.MethodCall;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodException.Unanswerable;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.MethodResult;
import dev.b24mcp.application.protocol.MethodResult.Complete;
import dev.b24mcp.application.protocol.MethodResult.InputRequired;
import dev.b24mcp.application.protocol.MethodResult.Keepable;
import dev.b24mcp.application.protocol.MethodResult.LongRunning;
import dev.b24mcp.application.protocol.MethodResult.Work;
import dev.b24mcp.domain.call.ClientFeature;
import dev.b24mcp.domain.call.Inputs;
import dev.b24mcp.domain.call.Questions;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Handles one request to its end: what a method needs to know is asked of the client by requests of the server's. */
final class RequestRounds {

    private static final int MOST = 8;

    private final Peer peer;
    private final Consumer<byte[]> client;
    private final MethodHandler handler;
    private final ObjectNode params;
    private final LiveContext context;
    private final CallTime time;
    private final Instant arrived;
    private final Map<String, @Nullable Object> answers = new LinkedHashMap<>();
    private @Nullable Work work;

    RequestRounds(
            Peer peer,
            Consumer<byte[]> client,
            MethodHandler handler,
            ObjectNode params,
            LiveContext context,
            CallTime time,
            Instant arrived) {
        this.peer = peer;
        this.client = client;
        this.handler = handler;
        this.params = params;
        this.context = context;
        this.time = time;
        this.arrived = arrived;
    }

    /** The result. An interrupt ends the rounds. */
    ObjectNode result() throws MethodException, InterruptedException {
        var result = round(Inputs.NONE, Map.of(), arrived);
        for (var round = 0; round < MOST; round++) {
            switch (result) {
                case Complete(var node) -> {
                    return node;
                }
                case Keepable keepable -> {
                    return keepable.result();
                }
                case InputRequired(var questions) -> result = ask(questions);
                case LongRunning(var rest, var taskRequired) -> result = begin(rest, taskRequired);
            }
        }
        return given(handler.unanswerable(Set.of()));
    }

    private MethodResult round(Inputs inputs, Map<String, @Nullable Object> state, Instant since)
            throws MethodException {
        return handler.handle(new MethodCall(params, inputs, state, time.begin(context, since)));
    }

    private MethodResult begin(Work rest, boolean taskRequired) throws MethodException {
        if (taskRequired) {
            return handler.unanswerable(Set.of(ClientFeature.TASKS));
        }
        work = rest;
        return rest.run(new Inputs(answers), context);
    }

    private MethodResult ask(Questions questions) throws MethodException, InterruptedException {
        var missing = new HashSet<>(questions.features());
        missing.removeAll(context.features());
        if (!missing.isEmpty()) {
            return handler.unanswerable(missing);
        }
        try {
            var given = peer.questions().ask(questions, peer.agreement().version(), client);
            answers.putAll(given);
            // however long the client has thought about its answers, that was not ours
            return work != null
                    ? work.run(new Inputs(answers), context)
                    : round(new Inputs(given), questions.state(), time.now());
        } catch (UnansweredException _) {
            return handler.unanswerable(Set.of());
        }
    }

    private static ObjectNode given(MethodResult result) throws Unanswerable {
        if (result instanceof Complete(var node)) {
            return node;
        }
        throw new Unanswerable(Set.of());
    }
}
