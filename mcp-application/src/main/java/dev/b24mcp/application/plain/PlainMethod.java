package dev.b24mcp.application.plain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.protocol.CallTime;
import dev.b24mcp.application.protocol.MethodCall;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodException.InvalidParams;
import dev.b24mcp.application.protocol.MethodException.Unanswerable;
import dev.b24mcp.application.protocol.MethodException.UnknownMethod;
import dev.b24mcp.application.protocol.MethodException.UnknownResource;
import dev.b24mcp.application.protocol.MethodException.UnknownTool;
import dev.b24mcp.application.protocol.MethodException.Upstream;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.MethodResult;
import dev.b24mcp.application.protocol.MethodResult.Complete;
import dev.b24mcp.application.protocol.MethodResult.InputRequired;
import dev.b24mcp.application.protocol.MethodResult.Keepable;
import dev.b24mcp.application.protocol.MethodResult.LongRunning;
import dev.b24mcp.application.protocol.QuietContext;
import dev.b24mcp.application.protocol.Sender;
import dev.b24mcp.domain.call.Inputs;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A method of the protocol for callers who cannot be asked and wait for everything.
 *
 * @param name the method's name in the protocol
 * @param handler does the work
 * @param time how long it may take
 */
record PlainMethod(String name, MethodHandler handler, CallTime time) {

    /** Where a sentence about parameters begins with the place of the fault. */
    private static final Pattern PLACE = Pattern.compile("^([\\w/.-]+): ");

    ObjectNode call(ObjectNode params, Sender sender) throws PlainException {
        var context = new QuietContext(Set.of(), sender.caller(), sender.conversation());
        try {
            var result = handler.handle(new MethodCall(params, Inputs.NONE, Map.of(), time.begin(context)));
            if (result instanceof LongRunning(var work, var _)) {
                result = work.run(Inputs.NONE, context);
            }
            return node(result);
        } catch (MethodException failed) {
            throw plain(failed);
        }
    }

    private ObjectNode node(MethodResult result) throws MethodException {
        return switch (result) {
            case Complete(var node) -> node;
            case Keepable(var node, var _) -> node;
            case InputRequired(var questions) -> given(handler.unanswerable(questions.features()));
            case LongRunning _ -> given(handler.unanswerable(Set.of()));
        };
    }

    private static ObjectNode given(MethodResult result) throws Unanswerable {
        if (result instanceof Complete(var node)) {
            return node;
        }
        throw new Unanswerable(Set.of());
    }

    private static PlainException plain(MethodException failed) {
        var why = failed.explanation();
        return switch (failed) {
            case InvalidParams invalid ->
                new PlainException(Reply.Kind.UNPROCESSABLE, "invalid_request", why, place(why), invalid.details());
            case UnknownTool _ -> new PlainException(Reply.Kind.NOT_FOUND, "tool_not_found", why, Optional.empty());
            case UnknownResource unknown ->
                new PlainException(
                        Reply.Kind.NOT_FOUND, "resource_not_found", why + ": " + unknown.uri(), Optional.empty());
            case UnknownMethod _ -> new PlainException(Reply.Kind.NOT_FOUND, "not_found", why, Optional.empty());
            case Unanswerable _ ->
                new PlainException(Reply.Kind.UNPROCESSABLE, "invalid_request", why, Optional.empty());
            case Upstream _ -> new PlainException(Reply.Kind.UPSTREAM_FAILED, "upstream_error", why, Optional.empty());
        };
    }

    private static Optional<String> place(String sentence) {
        return Stream.of(PLACE.matcher(sentence))
                .filter(Matcher::find)
                .map(found -> found.group(1).replace('/', '.'))
                .findFirst();
    }
}
