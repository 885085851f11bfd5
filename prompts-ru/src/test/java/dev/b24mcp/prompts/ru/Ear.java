package dev.b24mcp.prompts.ru;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Hears what is logged while it is open. */
final class Ear extends Handler implements AutoCloseable {

    private final Logger root = Logger.getLogger("");
    private final List<String> heard = new CopyOnWriteArrayList<>();

    static Ear open() {
        var ear = new Ear();
        ear.root.addHandler(ear);
        return ear;
    }

    List<String> heard() {
        return heard;
    }

    @Override
    public void publish(LogRecord logged) {
        heard.add(new SimpleFormatter().formatMessage(logged));
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
