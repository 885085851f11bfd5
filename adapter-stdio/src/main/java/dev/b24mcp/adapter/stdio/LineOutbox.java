package dev.b24mcp.adapter.stdio;

import dev.b24mcp.application.Event;
import dev.b24mcp.application.Outbox;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.concurrent.locks.ReentrantLock;

/** Writes each message as a line, one at a time, however many threads have something to say. */
final class LineOutbox implements Outbox {

    private final OutputStream output;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile boolean gone;

    LineOutbox(OutputStream output) {
        this.output = output;
    }

    @Override
    public boolean send(Event event) {
        if (event.message().length > 0) {
            write(event.message());
        }
        return !gone;
    }

    /** A pipe needs none. */
    @Override
    public boolean keepAlive() {
        return !gone;
    }

    @Override
    public void hangUp() {}

    /** Whether the client no longer reads. */
    boolean isGone() {
        return gone;
    }

    private void write(byte[] message) {
        oneAtATime.lock();
        try {
            if (!gone) {
                output.write(message);
                output.write('\n');
                output.flush();
            }
        } catch (IOException closed) {
            gone = true;
            System.getLogger(LineOutbox.class.getName()).log(Level.DEBUG, "the client no longer reads", closed);
        } finally {
            oneAtATime.unlock();
        }
    }
}
