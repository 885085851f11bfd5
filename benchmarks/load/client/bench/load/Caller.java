package bench.load;

import bench.http.Connection;
import bench.server.Call;
import bench.server.Dialogue;
import bench.server.Era;
import bench.server.ServerProcess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.IntSupplier;

/** A client that sends its next call when the last one is answered. */
final class Caller {
    private final ServerProcess server;
    private final Dialogue dialogue;
    private final Connection connection;
    private final Call call;
    private final IntSupplier numbers;
    private long sentAt;

    /** Connects and opens a session where the era has one. */
    Caller(ServerProcess server, Era era, IntSupplier numbers) throws IOException {
        this.server = server;
        this.numbers = numbers;
        dialogue = new Dialogue(server.target(), era, server.port());
        connection = Connection.open(server.port());
        dialogue.open(connection);
        call = dialogue.call();
        connection.nonBlocking();
    }

    Connection connection() {
        return connection;
    }

    void send() throws IOException {
        connection.response().reset();
        var request = call.number(numbers.getAsInt());
        sentAt = System.nanoTime();
        connection.write(request);
    }

    /** Reads what is there; true when the answer is complete. */
    boolean answered(ByteBuffer buffer) throws IOException {
        return connection.read(buffer);
    }

    long sentAt() {
        return sentAt;
    }

    /** What is wrong with the last answer; empty when it is right. */
    String fault() {
        var fault = call.judge(connection.response());
        return fault.isEmpty() ? "" : fault + ": " + connection.response().body();
    }

    /** Ends the session, if there is one, and closes the connection. */
    void close() throws IOException {
        connection.close();
        try (var last = Connection.open(server.port())) {
            dialogue.leave(last);
        }
    }
}
