package dev.b24mcp.application;

/** A message that has been understood and waits to be answered. */
@FunctionalInterface
public interface Exchange {

    /**
     * Does what the message asks. Blocks until that is done; exchanges of one conversation may be answered side by side on
     * threads of their own. Never throws for what a client sent.
     */
    Reply answer();
}
