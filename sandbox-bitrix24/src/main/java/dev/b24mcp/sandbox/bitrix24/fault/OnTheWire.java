package dev.b24mcp.sandbox.bitrix24.fault;

import dev.b24mcp.sandbox.bitrix24.rest.Reply;
import java.time.Duration;
import java.util.Arrays;

/** Strikes the answer on its way: the call has been handled, and what it wrote stays written. */
public sealed interface OnTheWire extends Fault {

    /** The connection is closed without an answer. */
    record Drop() implements OnTheWire {}

    /** The body comes in small pieces with a pause before each. */
    record Drip(Duration pause) implements OnTheWire {}

    /** Another body or status than the portal's. */
    sealed interface Change extends OnTheWire permits GatewayTimeout, Truncation, BrokenText, HugeBody, Gzip {
        /**
         * The answer as the caller sees it.
         *
         * @param gzipAccepted whether the caller said it can unpack it
         */
        Reply change(Reply reply, boolean gzipAccepted);
    }

    /** nginx lost patience, though the portal went on. */
    record GatewayTimeout() implements Change {
        @Override
        public Reply change(Reply reply, boolean gzipAccepted) {
            return Reply.page(504, "504 Gateway Time-out");
        }
    }

    /** The second half of the body is missing, and nothing in the headers tells. */
    record Truncation() implements Change {
        @Override
        public Reply change(Reply reply, boolean gzipAccepted) {
            return reply.withBody(Arrays.copyOf(reply.body(), reply.body().length / 2));
        }
    }

    /** A byte that no UTF-8 text has. */
    record BrokenText() implements Change {
        @Override
        public Reply change(Reply reply, boolean gzipAccepted) {
            return reply.withBody(Bodies.broken(reply.body()));
        }
    }

    /** As many bytes of blanks before the body: the JSON is valid still. */
    record HugeBody(int bytes) implements Change {
        @Override
        public Reply change(Reply reply, boolean gzipAccepted) {
            return reply.withBody(Bodies.padded(reply.body(), bytes));
        }
    }

    /**
     * The body comes packed.
     *
     * @param unasked even to those who did not say they can unpack it
     */
    record Gzip(boolean unasked) implements Change {
        @Override
        public Reply change(Reply reply, boolean gzipAccepted) {
            return gzipAccepted || unasked
                    ? reply.withBody(Bodies.packed(reply.body())).withHeader("Content-Encoding", "gzip")
                    : reply;
        }
    }
}
