package dev.b24mcp.application;

import java.util.function.Consumer;

/**
 * Inbound port for callers that speak HTTP and JSON without JSON-RPC: the interface of the original server. Safe for use by
 * many threads at once.
 *
 * <p>Every message is one JSON document, UTF-8 on one line. A failure is {@code {"detail":{"type":…,"message":…}}}.
 */
public interface PlainApi {

    /** What there is: {@code {"resources":[…],"tools":[…]}}. */
    byte[] index();

    /** What a client that opens a session is told, as a notification with the index in it. */
    byte[] handshake();

    /** The handshake without the index, for clients that ask for lists themselves. */
    byte[] greeting();

    /** Whether the CRM can be asked. Blocks for a few seconds at most; the answer is remembered for a few more. */
    Reply readiness();

    /** How the server is doing, in the text format that Prometheus reads. Blocks for nothing. */
    String metrics();

    /**
     * Reads a resource: {@code {"resource":…,"params":{…},"cursor":…}}.
     *
     * @param facts what the transport knows
     */
    Exchange queryResource(TransportFacts facts, byte[] message);

    /**
     * Calls a tool: {@code {"tool":…,"params":{…}}}, or the same as a JSON-RPC request; the answer is a {@code CallToolResult}.
     *
     * @param facts what the transport knows
     */
    Exchange callTool(TransportFacts facts, byte[] message);

    /**
     * Listens to the results that the caller's own requests get elsewhere.
     *
     * @param facts what the transport knows of the listener
     * @param listener takes JSON-RPC notifications; called by many threads, and must not wait
     * @return closing it ends the listening
     */
    Listening listen(TransportFacts facts, Consumer<byte[]> listener);

    /** Lasts until it is closed. */
    @FunctionalInterface
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
