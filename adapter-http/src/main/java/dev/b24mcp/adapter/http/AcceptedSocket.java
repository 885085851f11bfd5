package dev.b24mcp.adapter.http;

import java.io.IOException;
import java.nio.channels.SocketChannel;

/** A socket from its being accepted to its end. Whoever serves it may be stuck, so it can be closed from outside. */
final class AcceptedSocket {

    private final SocketChannel channel;
    private volatile long deadline;

    AcceptedSocket(SocketChannel channel, long deadline) {
        this.channel = channel;
        this.deadline = deadline;
    }

    /** When it is closed, whatever is done with it; {@link Ticks#NEVER} while somebody else sees to it. */
    void mustEnd(long deadline) {
        this.deadline = deadline;
    }

    /** Closes it, over what may still be coming in. Does not block, whoever is reading from it or writing to it. */
    void cut() {
        try {
            // a close alone sometimes loses what was written last
            channel.shutdownOutput();
            channel.shutdownInput();
            channel.close();
        } catch (IOException _) {
            close();
        }
    }

    /** Called by the housekeeping. Returns whether it is closed. */
    boolean isOver(long now) {
        if (now >= deadline) {
            cut();
        }
        return !channel.isOpen();
    }

    private void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // it is closed already, which is as well
        }
    }
}
