package dev.b24mcp.conformance.transcript;

/** A client's side of one transport. */
interface Wire extends AutoCloseable {

    /** Sends one message; does not wait for what comes of it. */
    void say(String message) throws Exception;

    @Override
    void close();
}
