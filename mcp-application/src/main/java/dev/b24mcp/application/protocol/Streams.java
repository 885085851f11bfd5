package dev.b24mcp.application.protocol;

import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.TransportFacts;

/** What a session offers beside its messages. Only an era with sessions has it. */
public interface Streams {

    /** A stream for what no request asked for, or the rest of one that broke off. */
    Exchange stream(TransportFacts facts);

    /** The client ends its session. */
    Reply end(TransportFacts facts);
}
