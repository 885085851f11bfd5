package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.Inputs;
import dev.b24mcp.domain.call.Questions;

/** What comes of one round of a request. */
public sealed interface MethodResult {

    /** The result, without anything that an era adds. */
    record Complete(ObjectNode result) implements MethodResult {}

    /** A result that the client may keep for a while. */
    record Keepable(ObjectNode result, Freshness freshness) implements MethodResult {}

    /** The client has to be asked; the request is handled again with its answers. */
    record InputRequired(Questions questions) implements MethodResult {}

    /**
     * The rest takes long.
     *
     * @param work the rest
     * @param taskRequired whether only a client that knows tasks can have it
     */
    record LongRunning(Work work, boolean taskRequired) implements MethodResult {}

    /** The rest of a request. It can be begun again from the start with more answers. */
    @FunctionalInterface
    interface Work {

        /** Blocks until the end, or until something has to be asked; never gives more long work. */
        MethodResult run(Inputs inputs, CallContext context);
    }

    /** How long a result may be kept, and by whom. */
    enum Freshness {
        /** The same for every caller, for some minutes. */
        LISTING(300_000, "public"),
        /** For this caller only, and already old. */
        RECORDS(0, "private");

        private final long millis;
        private final String scope;

        Freshness(long millis, String scope) {
            this.millis = millis;
            this.scope = scope;
        }

        public long millis() {
            return millis;
        }

        /** Who may keep it, in the protocol's words. */
        public String scope() {
            return scope;
        }
    }
}
