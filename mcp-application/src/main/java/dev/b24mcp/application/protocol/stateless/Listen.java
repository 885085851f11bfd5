package dev.b24mcp.application.protocol.stateless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.Broadcast;
import dev.b24mcp.application.protocol.Capabilities;
import dev.b24mcp.application.protocol.ChangeNotification;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.MessageWriter;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodException.Unanswerable;
import dev.b24mcp.application.protocol.task.Task;
import dev.b24mcp.application.protocol.task.TaskRunner;
import dev.b24mcp.domain.call.ClientFeature;
import dev.b24mcp.domain.change.Change;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** {@code subscriptions/listen}: a stream of changes that lasts until one side ends it (MCP 2026-07-28, basic/subscriptions). */
final class Listen {

    private static final String SUBSCRIPTION = "io.modelcontextprotocol/subscriptionId";

    private final JsonCodec json;
    private final MessageWriter writer;
    private final Capabilities capabilities;
    private final Duration keepAlive;
    private final Broadcast<Change> changes;
    private final TaskRunner tasks;
    private final TaskDocument document;
    private final Set<Mailbox> open = ConcurrentHashMap.newKeySet();

    Listen(
            JsonCodec json,
            Capabilities capabilities,
            Duration keepAlive,
            Broadcast<Change> changes,
            TaskRunner tasks,
            TaskDocument document) {
        this.json = json;
        this.writer = new MessageWriter(json);
        this.capabilities = capabilities;
        this.keepAlive = keepAlive;
        this.changes = changes;
        this.tasks = tasks;
        this.document = document;
    }

    /**
     * Tells of changes until the stream ends.
     *
     * @return the result when the server ends the stream; empty when the client did, or is too slow
     */
    Optional<ObjectNode> serve(Request request, RequestMeta meta, String caller, Outbox outbox) throws MethodException {
        var filter = ListenFilter.of(request.params().path("notifications"), capabilities);
        if (!filter.tasks().isEmpty() && !meta.features().contains(ClientFeature.TASKS)) {
            throw new Unanswerable(Set.of(ClientFeature.TASKS));
        }
        var mailbox = new Mailbox();
        mailbox.put(acknowledgement(filter, request.id()));
        open.add(mailbox);
        try (var _ = changes.listen(change -> tell(change, filter, request.id(), mailbox));
                var _ = tasks.news().listen(task -> tell(task, filter, caller, request.id(), mailbox))) {
            return mailbox.deliver(outbox, keepAlive)
                    ? Optional.of(tagged(json.object(), request.id()))
                    : Optional.empty();
        } finally {
            open.remove(mailbox);
        }
    }

    private byte[] acknowledgement(ListenFilter filter, JsonNode id) {
        var params = tagged(json.object(), id);
        params.set("notifications", filter.write(json));
        return writer.notification("notifications/subscriptions/acknowledged", params);
    }

    private void tell(Change change, ListenFilter filter, JsonNode id, Mailbox mailbox) {
        if (filter.wants(change)) {
            var params = ChangeNotification.params(json, change);
            mailbox.put(writer.notification(ChangeNotification.method(change), tagged(params, id)));
        }
    }

    private void tell(Task task, ListenFilter filter, String caller, JsonNode id, Mailbox mailbox) {
        if (filter.tasks().contains(task.id()) && task.caller().equals(caller)) {
            mailbox.put(writer.notification("notifications/tasks", tagged(document.detailed(task), id)));
        }
    }

    private static ObjectNode tagged(ObjectNode node, JsonNode id) {
        node.withObjectProperty("_meta").set(SUBSCRIPTION, id);
        return node;
    }

    /** Ends every stream in good order. */
    void endAll() {
        open.forEach(Mailbox::close);
    }
}
