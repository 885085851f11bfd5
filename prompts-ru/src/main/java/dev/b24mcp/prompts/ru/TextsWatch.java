package dev.b24mcp.prompts.ru;

import dev.b24mcp.prompts.ru.TextsFile.State;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Reads a file of texts anew when it changes, until closed.
 *
 * <p>It looks at the file again and again instead of waiting for the system to tell: the system tells of what happens in one
 * folder, so it is silent when a mounted volume is exchanged by turning a link somewhere else, and on network drives.
 */
public final class TextsWatch implements AutoCloseable {

    /** How often the file is looked at; a change takes effect after the second look. */
    public static final Duration USUAL = Duration.ofMillis(500);

    private final FileTexts texts;
    private final Runnable changed;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("texts").factory());

    /** As seen at the last look. */
    private Optional<State> seen;

    /** Whether what was seen is still to be read; at first it is, because the texts may have been opened on an earlier state. */
    private boolean due = true;

    TextsWatch(FileTexts texts, Runnable changed) {
        this.texts = texts;
        this.changed = changed;
        this.seen = texts.file().state();
    }

    /**
     * Starts watching, on a virtual thread.
     *
     * @param interval how long to wait between two looks
     * @param changed told after each change of the texts; must not wait
     */
    public static TextsWatch start(FileTexts texts, Duration interval, Runnable changed) {
        var watch = new TextsWatch(texts, changed);
        var _ = watch.timer.scheduleWithFixedDelay(
                watch::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    /** Reads a file that has changed and has been left alone since the last look: it may still be being written before. */
    void look() {
        var state = texts.file().state();
        if (!state.equals(seen)) {
            seen = state;
            due = true;
        } else if (due) {
            due = false;
            reload(state.isPresent());
        }
    }

    private void reload(boolean exists) {
        try {
            if (texts.reload()) {
                log().log(
                                Level.INFO,
                                exists ? "{0} has been read anew" : "{0} is gone; the built-in texts are in use",
                                texts.file().name());
                changed.run();
            }
        } catch (BrokenTextsException broken) {
            log().log(
                            Level.WARNING,
                            "{0}, {1}; the texts stay as they were",
                            texts.file().name(),
                            broken.getMessage());
        } catch (RuntimeException fault) {
            // an exception would end the watch
            log().log(Level.ERROR, "the texts could not be read anew", fault);
        }
    }

    @Override
    public void close() {
        timer.shutdown();
    }

    private static System.Logger log() {
        return System.getLogger(TextsWatch.class.getName());
    }
}
