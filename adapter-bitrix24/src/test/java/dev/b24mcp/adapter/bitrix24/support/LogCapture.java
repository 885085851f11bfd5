package dev.b24mcp.adapter.bitrix24.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that is logged in this JVM while it is open, on every level. */
public final class LogCapture implements AutoCloseable {

    private final Logger root = Logger.getLogger("");
    private final Level levelBefore = root.getLevel();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler ear = new Ear();

    private LogCapture() {}

    public static LogCapture start() {
        var capture = new LogCapture();
        capture.ear.setLevel(Level.ALL);
        capture.root.addHandler(capture.ear);
        capture.root.setLevel(Level.ALL);
        return capture;
    }

    /** The lines as a log file would have them, with stack traces. */
    public String text() {
        return String.join("", lines);
    }

    @Override
    public void close() {
        root.setLevel(levelBefore);
        root.removeHandler(ear);
    }

    private final class Ear extends Handler {

        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord logged) {
            lines.add(formatter.format(logged));
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
