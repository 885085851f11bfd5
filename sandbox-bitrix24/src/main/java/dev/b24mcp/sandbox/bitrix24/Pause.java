package dev.b24mcp.sandbox.bitrix24;

import io.helidon.webserver.CloseConnectionException;
import java.time.Duration;

/** Keeps the caller waiting; on a virtual thread that costs nothing. */
final class Pause {
    private Pause() {}

    static void of(Duration duration) {
        if (!duration.isPositive()) {
            return;
        }
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloseConnectionException("The sandbox is being stopped", e);
        }
    }
}
