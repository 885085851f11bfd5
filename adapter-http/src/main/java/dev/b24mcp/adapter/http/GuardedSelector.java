package dev.b24mcp.adapter.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Set;

/**
 * Puts every HTTP/1.1 connection under guard. It must be the only selector: with two, Helidon reads from the socket before
 * either is asked, and nothing guards that read.
 */
final class GuardedSelector implements ServerConnectionSelector {

    private static final int HEAD_BYTES = 16 * 1024;

    private final Http1ConnectionSelector http;
    private final Housekeeping housekeeping;
    private final HttpDeadlines deadlines;

    GuardedSelector(Housekeeping housekeeping, HttpDeadlines deadlines, Http1Upgrader upgrader) {
        this.http = Http1ConnectionSelector.builder()
                .config(Http1Config.builder()
                        .config(NoConfig.NONE)
                        .maxHeadersSize(HEAD_BYTES)
                        .maxPrologueLength(HEAD_BYTES / 2)
                        .addReceiveListener(new Progress())
                        .build())
                .addUpgrader(upgrader)
                .build();
        this.housekeeping = housekeeping;
        this.deadlines = deadlines;
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        return new GuardedConnection(context, http.connection(context), housekeeping, deadlines);
    }

    @Override
    public int bytesToIdentifyConnection() {
        return http.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return http.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http.supportedApplicationProtocols();
    }

    /** Hears how far a request has come in. */
    private static final class Progress implements Http1ConnectionListener {

        @Override
        public void prologue(ConnectionContext context, HttpPrologue prologue) {
            GuardedConnection.current().expectsHead();
        }

        @Override
        public void headers(ConnectionContext context, Headers headers) {
            GuardedConnection.current().hasHead();
            if (headers.contains(HeaderNames.CONTENT_LENGTH) || headers.contains(HeaderNames.TRANSFER_ENCODING)) {
                GuardedConnection.current().expectsBody();
            } else {
                GuardedConnection.current().expectsNothing();
            }
        }
    }
}
