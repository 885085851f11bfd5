package dev.b24mcp.adapter.stdio;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;

/** Writes whole lines, one at a time, however many threads have something to say. */
final class LineWriter {

    private final OutputStream output;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    LineWriter(OutputStream output) {
        this.output = output;
    }

    void write(byte[] message) {
        oneAtATime.lock();
        try {
            output.write(message);
            output.write('\n');
            output.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            oneAtATime.unlock();
        }
    }
}
