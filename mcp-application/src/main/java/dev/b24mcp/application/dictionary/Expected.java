package dev.b24mcp.application.dictionary;

import java.util.List;

/** What the CRM is being asked for a call that will want it in a moment. Closed when the call is over. */
public final class Expected implements AutoCloseable {

    private final List<Reading<?>> readings;

    Expected(List<Reading<?>> readings) {
        this.readings = List.copyOf(readings);
    }

    /** Nobody wants it any more when the calling thread is interrupted. */
    @Override
    public void close() {
        readings.forEach(Reading::leave);
    }
}
