package bench.streams;

import bench.http.Connection;
import bench.load.Faults;
import bench.server.Dialogue;
import bench.server.Era;
import bench.server.ServerProcess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Open event streams; what the server sends on them is read and forgotten. */
final class IdleStreams implements AutoCloseable {
    private static final int OPENERS = 8;
    private static final int PATIENCE = 10;

    private final Queue<Connection> connections = new ConcurrentLinkedQueue<>();
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final Faults faults = new Faults();
    private final Selector selector;

    private IdleStreams(Selector selector) {
        this.selector = selector;
    }

    /** Opens so many streams, several at a time; gives up after some failures. */
    static IdleStreams open(ServerProcess server, Era era, int count) throws IOException {
        var streams = new IdleStreams(Selector.open());
        var numbers = new AtomicInteger();
        try (var openers = Executors.newFixedThreadPool(OPENERS)) {
            for (var i = 0; i < OPENERS; i++) {
                openers.submit(() -> {
                    for (var number = numbers.incrementAndGet();
                            number <= count && streams.faults.count() < PATIENCE;
                            number = numbers.incrementAndGet()) {
                        streams.add(server, era, number);
                    }
                });
            }
        }
        for (var connection : streams.connections) {
            connection.nonBlocking().register(streams.selector, SelectionKey.OP_READ, connection);
        }
        Thread.ofPlatform().daemon().start(streams::drain);
        return streams;
    }

    int opened() {
        return connections.size();
    }

    /** How many the server has closed since. */
    int closed() {
        return closed.get();
    }

    /** How much the server has sent since. */
    long bytes() {
        return bytes.get();
    }

    Faults faults() {
        return faults;
    }

    @Override
    public void close() throws IOException {
        selector.close();
        for (var connection : connections) {
            connection.close();
        }
    }

    private void add(ServerProcess server, Era era, int number) {
        try {
            var connection = Connection.open(server.port());
            var dialogue = new Dialogue(server.target(), era, server.port());
            dialogue.open(connection);
            dialogue.listen(connection, number);
            connections.add(connection);
        } catch (IOException | IllegalStateException refused) {
            faults.add(refused.toString());
        }
    }

    private void drain() {
        var buffer = ByteBuffer.allocateDirect(64 * 1024);
        try {
            while (selector.isOpen()) {
                selector.select(key -> skip(key, buffer));
            }
        } catch (IOException | ClosedSelectorException finished) {
            // closed while it waited
        }
    }

    private void skip(SelectionKey key, ByteBuffer buffer) {
        try {
            bytes.addAndGet(((Connection) key.attachment()).skip(buffer));
        } catch (IOException end) {
            closed.incrementAndGet();
            key.cancel();
        }
    }
}
