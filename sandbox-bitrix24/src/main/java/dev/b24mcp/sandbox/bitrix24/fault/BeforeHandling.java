package dev.b24mcp.sandbox.bitrix24.fault;

import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.rest.Reply;
import java.net.URI;
import java.time.Duration;

/** Strikes before the portal looks at the call: unless it is a delay, nothing is done and nothing is counted. */
public sealed interface BeforeHandling extends Fault {

    /** The call is handled later than it came. */
    record Delay(Duration duration) implements BeforeHandling {}

    /** The connection is closed without an answer, and the call is never handled. */
    record Reset() implements BeforeHandling {}

    /** Somebody else answers. */
    sealed interface Instead extends BeforeHandling {
        Reply reply();
    }

    /** nginx found nobody behind it. */
    record BadGateway() implements Instead {
        @Override
        public Reply reply() {
            return Reply.page(502, "502 Bad Gateway");
        }
    }

    /** Too many requests, however few there were. */
    record QueryLimit() implements Instead {
        @Override
        public Reply reply() {
            return Reply.error(new PortalError(503, "QUERY_LIMIT_EXCEEDED", "Too many requests"));
        }
    }

    /** The same from nginx, as a page. */
    record QueryLimitPage() implements Instead {
        @Override
        public Reply reply() {
            return Reply.page(503, "503 Service Temporarily Unavailable");
        }
    }

    /** The access token has expired, whatever the caller came with. */
    record ExpiredToken() implements Instead {
        @Override
        public Reply reply() {
            return Reply.error(new PortalError(401, "expired_token", "The access token provided has expired."));
        }
    }

    /** The portal as a whole is not to be talked to. */
    record Refused(PortalState state) implements Instead {
        @Override
        public Reply reply() {
            return Reply.error(state.error());
        }
    }

    /** An error under the status of success. */
    record ErrorInSuccess() implements Instead {
        @Override
        public Reply reply() {
            return Reply.error(
                    new PortalError(200, "ERROR_UNEXPECTED_ANSWER", "Server returned an unexpected response"));
        }
    }

    /** The portal has moved, or somebody wants the caller to believe so. */
    record Redirect(URI target) implements Instead {
        @Override
        public Reply reply() {
            return Reply.page(302, "302 Found").withHeader("Location", target.toString());
        }
    }
}
