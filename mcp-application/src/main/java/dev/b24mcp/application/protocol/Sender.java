package dev.b24mcp.application.protocol;

import dev.b24mcp.application.TransportFacts;

/**
 * Where a message comes from.
 *
 * @param caller who it is, as the transport has verified it
 * @param conversation whose turn it is: the client's session where it has one, else its connection
 */
public record Sender(String caller, String conversation) {

    /** Somebody whose messages stand alone. */
    public static Sender of(TransportFacts facts) {
        return new Sender(facts.caller(), facts.conversation());
    }

    /** Whoever uses this machine, on a connection of its own. */
    public static Sender local(String conversation) {
        return new Sender(TransportFacts.LOCAL_CALLER, conversation);
    }
}
