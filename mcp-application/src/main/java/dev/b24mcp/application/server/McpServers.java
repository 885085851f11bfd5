package dev.b24mcp.application.server;

import dev.b24mcp.application.Doors;
import dev.b24mcp.application.MessageBudget;
import dev.b24mcp.application.plain.Health;
import dev.b24mcp.application.plain.PlainServer;
import dev.b24mcp.application.plain.Readiness;
import dev.b24mcp.application.protocol.Broadcast;
import dev.b24mcp.application.protocol.Ids;
import dev.b24mcp.application.protocol.Incidents;
import dev.b24mcp.application.protocol.McpServer;
import dev.b24mcp.application.protocol.Offer;
import dev.b24mcp.application.protocol.ResultFeed;
import dev.b24mcp.application.protocol.ServerSetup;
import dev.b24mcp.application.protocol.legacy.EventsInMemory;
import dev.b24mcp.application.protocol.legacy.LegacyEngine;
import dev.b24mcp.application.protocol.method.Methods;
import dev.b24mcp.application.protocol.method.ToolCalls;
import dev.b24mcp.application.protocol.stateless.StatelessEngine;
import dev.b24mcp.application.protocol.task.TaskPolicy;
import dev.b24mcp.application.protocol.task.TaskRunner;
import dev.b24mcp.application.protocol.task.TasksInMemory;
import dev.b24mcp.domain.change.Change;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Servers that speak both eras. */
public final class McpServers {

    private static final int EVENT_BYTES = 64 * 1024 * 1024;
    private static final int PART_FOR_EVENTS = 8;
    private static final int EVENT_BYTES_OF_A_STREAM = 1024 * 1024;

    private McpServers() {}

    /**
     * A server with everything in memory, whose offer needs no closing.
     *
     * @param offer what it serves
     * @param changes where the offer tells of changes
     * @param readiness how the CRM behind the offer is; empty when there is none
     * @param closeOffer ends what the offer keeps going
     */
    public static Doors inMemory(
            ServerSetup setup,
            Offer offer,
            Broadcast<Change> changes,
            Optional<Readiness> readiness,
            Runnable closeOffer) {
        var ids = new Ids(setup.random());
        var incidents = new Incidents(ids);
        var feed = new ResultFeed(setup.json());
        var calls = new ToolCalls(setup.clock());
        var common = Methods.common(setup.json(), setup.texts(), offer, calls);
        var tasks = new TaskRunner(new TasksInMemory(), TaskPolicy.DEFAULT, setup.clock(), ids, incidents);
        var streams = new Semaphore(setup.limits().openStreams());
        var memory = setup.limits().memory();
        var answers = MessageBudget.ofAnswers(memory);
        var events = new EventsInMemory((int) Math.min(EVENT_BYTES, memory / PART_FOR_EVENTS), EVENT_BYTES_OF_A_STREAM);
        var legacy = new LegacyEngine(setup, common, changes, events, streams, answers);
        var stateless = new StatelessEngine(setup, offer, common, changes, tasks, streams, answers);
        return new Doors(
                new McpServer(
                        setup.json(), legacy, legacy, stateless, feed, MessageBudget.ofQuestions(memory), closeOffer),
                new PlainServer(
                        setup.json(),
                        offer,
                        common,
                        legacy::greeting,
                        new Health(readiness, calls::metrics),
                        feed,
                        setup.callTime(),
                        incidents,
                        answers));
    }
}
