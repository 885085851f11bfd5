package dev.b24mcp.application.plain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.MalformedJsonException;

/** Reads the bodies of requests into the parameters of the methods that do the work. */
final class PlainBody {

    private final JsonCodec json;

    PlainBody(JsonCodec json) {
        this.json = json;
    }

    /** Those of {@code resources/query}. */
    ObjectNode resource(byte[] message) throws PlainException {
        var body = read(message);
        var params = json.object().put("resource", text(body, "resource"));
        copy(body, "params", params, "params");
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
            copy(inner, "arguments", params, "arguments");
            return params;
        }
        var params = json.object().put("name", text(body, "tool"));
        copy(body, "params", params, "arguments");
        return params;
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

    private static void copy(ObjectNode from, String member, ObjectNode to, String name) throws PlainException {
        if (from.hasNonNull(member)) {
            to.set(name, object(from, member));
        }
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
