package dev.b24mcp.bootstrap.client;

import java.net.URI;
import java.util.List;

/** How a client reaches the server. */
public sealed interface Target {

    /**
     * The client starts a process and talks to it.
     *
     * @param command an absolute path
     */
    record Stdio(String command, List<String> arguments) implements Target {}

    /**
     * The server runs already.
     *
     * @param proxy a way there for clients that only start processes
     */
    record Http(URI url, Stdio proxy) implements Target {}
}
