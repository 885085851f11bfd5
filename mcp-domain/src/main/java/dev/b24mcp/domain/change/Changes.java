package dev.b24mcp.domain.change;

/** Outbound port: tells whoever listens. Safe for use by many threads at once; does not wait for the listeners. */
@FunctionalInterface
public interface Changes {

    /** Tells of one change. */
    void publish(Change change);
}
