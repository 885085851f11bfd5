package dev.b24mcp.adapter.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Goes round all connections several times a second, so that no request has to set a timer of its own. */
final class Housekeeping implements AutoCloseable {

    private final Ticks ticks = new Ticks();
    private final AcceptedSockets sockets;
    private final Set<GuardedConnection> connections = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("http-housekeeping").factory());

    private Housekeeping(HttpSettings settings) {
        this.sockets = new AcceptedSockets(ticks, settings.deadlines().head(), settings.connectionsPerAddress());
    }

    static Housekeeping start(HttpSettings settings) {
        var housekeeping = new Housekeeping(settings);
        var _ = housekeeping.timer.scheduleWithFixedDelay(
                housekeeping::round, Ticks.LENGTH_MILLIS, Ticks.LENGTH_MILLIS, TimeUnit.MILLISECONDS);
        return housekeeping;
    }

    Ticks ticks() {
        return ticks;
    }

    AcceptedSockets sockets() {
        return sockets;
    }

    void add(GuardedConnection connection) {
        connections.add(connection);
    }

    void remove(GuardedConnection connection) {
        connections.remove(connection);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void round() {
        ticks.advance();
        connections.forEach(GuardedConnection::inspect);
        sockets.inspect();
    }
}
