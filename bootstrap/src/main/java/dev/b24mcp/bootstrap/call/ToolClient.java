package dev.b24mcp.bootstrap.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.Connection;
import dev.b24mcp.application.Connector;
import dev.b24mcp.domain.call.Progress;

/**
 * An MCP client that lists tools and calls them, one request at a time. It speaks the revision whose requests stand alone, so
 * that nothing has to be said before the first of them.
 */
public final class ToolClient implements AutoCloseable {

    private static final String REVISION = "2026-07-28";

    private final Inbox inbox = new Inbox();
    private final Connection connection;
    private int requests;

    public ToolClient(Connector server) {
        this.connection = server.connect(inbox);
    }

    /** All tools of the server. Blocks. */
    public ToolList tools() throws InterruptedException {
        var all = page("");
        for (var cursor = all.path("nextCursor"); cursor.isTextual(); ) {
            var more = page(cursor.textValue());
            all.withArrayProperty("tools").addAll(more.withArrayProperty("tools"));
            cursor = more.path("nextCursor");
        }
        all.remove("nextCursor");
        return new ToolList(all);
    }

    private ObjectNode page(String cursor) throws InterruptedException {
        var params = Json.object();
        if (!cursor.isEmpty()) {
            params.put("cursor", cursor);
        }
        return ask("tools/list", params).withObjectProperty("result");
    }

    /**
     * Calls a tool and waits for its answer.
     *
     * @param progress hears how far the call is
     */
    public ToolAnswer call(String tool, CallArguments arguments, Progress progress) throws InterruptedException {
        inbox.tell(progress);
        var params = Json.object().put("name", tool);
        params.set("arguments", arguments.json());
        params.withObjectProperty("_meta").put("progressToken", tool);
        return ToolAnswer.of(ask("tools/call", params));
    }

    private ObjectNode ask(String method, ObjectNode params) throws InterruptedException {
        var meta = params.withObjectProperty("_meta");
        meta.put("io.modelcontextprotocol/protocolVersion", REVISION);
        meta.putObject("io.modelcontextprotocol/clientCapabilities");
        requests++;
        var request = Json.object().put("jsonrpc", "2.0").put("id", requests).put("method", method);
        request.set("params", params);
        connection.receive(Json.bytes(request));
        return inbox.answer();
    }

    /** Calls off what is under way. */
    @Override
    public void close() {
        connection.close();
    }
}
