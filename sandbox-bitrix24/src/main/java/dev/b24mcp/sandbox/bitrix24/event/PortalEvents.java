package dev.b24mcp.sandbox.bitrix24.event;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The handlers and the offline queue of the portal's one application; whoever has an address is told at once. Any number of threads may use it. */
public final class PortalEvents {
    private static final int MOST = 10_000;

    private final Clock clock;
    private final EventDelivery delivery;
    private final List<EventHandler> handlers = new ArrayList<>();
    private final List<OfflineEvent> queue = new ArrayList<>();
    private long lastId;
    private long lastProcess;

    public PortalEvents(Clock clock, EventDelivery delivery) {
        this.clock = clock;
        this.delivery = delivery;
    }

    /** The same handler twice is still one. */
    public synchronized void bind(EventHandler handler) {
        if (!handlers.contains(handler)) {
            handlers.add(handler);
        }
    }

    /** How many handlers there were. */
    public synchronized int unbind(Predicate<EventHandler> which) {
        int before = handlers.size();
        handlers.removeIf(which);
        return before - handlers.size();
    }

    public synchronized List<EventHandler> handlers() {
        return List.copyOf(handlers);
    }

    /** Something happened to a record; only the last event of a kind about it is kept. */
    public synchronized void raise(String name, long entityId) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var listening = handlers.stream()
                .filter(handler -> handler.event().equals(name))
                .toList();
        listening.stream()
                .filter(handler -> !handler.offline())
                .forEach(handler -> delivery.send(handler, entityId, now));
        if (listening.stream().noneMatch(EventHandler::offline)) {
            return;
        }
        queue.removeIf(event -> event.name().equals(name)
                && event.entityId() == entityId
                && event.processId().isEmpty());
        if (queue.size() == MOST) {
            queue.removeFirst();
        }
        lastId++;
        queue.add(new OfflineEvent(lastId, now, name, entityId, String.valueOf(lastId), "", false));
    }

    public synchronized List<OfflineEvent> queue() {
        return List.copyOf(queue);
    }

    /** Takes the events out of the queue for good. */
    public synchronized void take(List<OfflineEvent> events) {
        queue.removeAll(events);
    }

    /** Sets the events aside for one process, and says which. */
    public synchronized String reserve(List<OfflineEvent> events) {
        lastProcess++;
        var process = String.format(Locale.ROOT, "%032x", lastProcess);
        queue.replaceAll(event -> events.contains(event) ? event.reservedBy(process) : event);
        return process;
    }

    /** The process is done with these events of its own. */
    public synchronized void clear(String process, Predicate<OfflineEvent> which) {
        queue.removeIf(event -> event.processId().equals(process) && which.test(event));
    }

    /** The process could not handle these events of its own. */
    public synchronized void fail(String process, Predicate<OfflineEvent> which) {
        queue.replaceAll(event -> event.processId().equals(process) && which.test(event) ? event.asFailed() : event);
    }
}
