package dev.b24mcp.adapter.proxy;

import dev.b24mcp.application.Connection;
import dev.b24mcp.application.Connector;
import dev.b24mcp.application.Outbox;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An MCP server elsewhere. It need not run when a connection is opened, and may be restarted while one is open: the next message
 * finds it again, in a new session if it has forgotten the old one.
 */
public final class RemoteServer implements Connector, AutoCloseable {

    private final Wire wire;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    /**
     * Connects to nobody yet.
     *
     * @param address where the server is
     * @param patience how long it may give no sign of life; an event or a keep-alive is one
     */
    public RemoteServer(RemoteAddress address, Duration patience) {
        this.wire = new Wire(address, patience);
    }

    @Override
    public Connection connect(Outbox outbox) {
        var connection = new RemoteConnection(wire, outbox);
        connections.add(connection);
        return connection;
    }

    /** Ends every session. */
    @Override
    public void close() {
        connections.forEach(Connection::close);
        wire.close();
    }
}
