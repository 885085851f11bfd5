package dev.b24mcp.application.server;

import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.protocol.Broadcast;
import dev.b24mcp.application.protocol.Ids;
import dev.b24mcp.application.protocol.Incidents;
import dev.b24mcp.application.protocol.McpServer;
import dev.b24mcp.application.protocol.Offer;
import dev.b24mcp.application.protocol.ServerSetup;
import dev.b24mcp.application.protocol.legacy.EventsInMemory;
import dev.b24mcp.application.protocol.legacy.LegacyEngine;
import dev.b24mcp.application.protocol.method.Methods;
import dev.b24mcp.application.protocol.stateless.StatelessEngine;
import dev.b24mcp.application.protocol.task.TaskPolicy;
import dev.b24mcp.application.protocol.task.TaskRunner;
import dev.b24mcp.application.protocol.task.TasksInMemory;
import dev.b24mcp.domain.change.Change;
import java.util.concurrent.Semaphore;

/** Servers that speak both eras. */
public final class McpServers {

    private static final int EVENT_BYTES = 64 * 1024 * 1024;
    private static final int EVENT_BYTES_OF_A_STREAM = 1024 * 1024;

    private McpServers() {}

    /**
     * A server with everything in memory.
     *
     * @param offer what it serves
     * @param changes where the offer tells of changes
     */
    public static McpEndpoint inMemory(ServerSetup setup, Offer offer, Broadcast<Change> changes) {
        var ids = new Ids(setup.random());
        var common = Methods.common(setup.json(), setup.texts(), offer);
        var tasks = new TaskRunner(new TasksInMemory(), TaskPolicy.DEFAULT, setup.clock(), ids, new Incidents(ids));
        var streams = new Semaphore(setup.limits().openStreams());
        var events = new EventsInMemory(EVENT_BYTES, EVENT_BYTES_OF_A_STREAM);
        var legacy = new LegacyEngine(setup, common, changes, events, streams);
        var stateless = new StatelessEngine(setup, offer, common, changes, tasks, streams);
        return new McpServer(setup.json(), legacy, legacy, stateless);
    }
}
