package bench.startup;

import java.io.IOException;

/** A client's talk with a process that has just been started. */
interface Conversation extends AutoCloseable {

    /** Returns as soon as the process has reached the moment. */
    void reach(Moment moment) throws IOException, InterruptedException;

    @Override
    void close() throws IOException;
}
