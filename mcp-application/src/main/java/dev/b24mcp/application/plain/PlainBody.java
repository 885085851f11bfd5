package dev.b24mcp.application.plain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.MalformedJsonException;
import java.util.List;

/** Reads the bodies of requests into the parameters of the methods that do the work. */
final class PlainBody {

    private final JsonCodec json;

    PlainBody(JsonCodec json) {
        this.json = json;
    }

    /** Those of {@code resources/query}. */
    ObjectNode resource(byte[] message) throws PlainException {
        var body = read(message);
        allow(body, List.of("resource", "params", "arguments", "cursor"));
        var params = json.object().put("resource", text(body, "resource"));
        copyArguments(body, params, "params");
        if (body.hasNonNull("cursor")) {
            params.put("cursor", text(body, "cursor"));
        }
        return params;
    }

    /** Those of {@code tools/call}; a JSON-RPC request carries them as they are. */
    ObjectNode tool(byte[] message) throws PlainException {
        var body = read(message);
        if (body.has("jsonrpc")) {
            var inner = object(body, "params");
            var params = json.object().put("name", text(inner, "name"));
            copyArguments(inner, params, "arguments");
            return params;
        }
        allow(body, List.of("tool", "params", "arguments"));
        var params = json.object().put("name", text(body, "tool"));
        copyArguments(body, params, "arguments");
        return params;
    }

    /** What is passed over in silence would be answered wrongly. */
    private static void allow(ObjectNode body, List<String> members) throws PlainException {
        for (var member : body.properties()) {
            if (!members.contains(member.getKey())) {
                throw PlainException.unusable(
                        member.getKey(),
                        member.getKey() + ": there is no such member; there are " + String.join(", ", members));
            }
        }
    }

    /** The arguments, by either name. */
    private static void copyArguments(ObjectNode from, ObjectNode to, String name) throws PlainException {
        var member = from.hasNonNull("params") ? "params" : "arguments";
        if (from.hasNonNull(member)) {
            to.set(name, object(from, member));
        }
    }

    private ObjectNode read(byte[] message) throws PlainException {
        try {
            if (json.read(message) instanceof ObjectNode body) {
                return body;
            }
        } catch (MalformedJsonException _) {
            // told below
        }
        throw PlainException.unreadable();
    }

    private static ObjectNode object(ObjectNode body, String member) throws PlainException {
        if (body.path(member) instanceof ObjectNode object) {
            return object;
        }
        throw PlainException.unusable(member, member + ": must be an object");
    }

    private static String text(ObjectNode body, String member) throws PlainException {
        var value = body.path(member);
        if (value.isTextual()) {
            return value.textValue();
        }
        throw PlainException.unusable(member, member + ": must be a string");
    }
}
