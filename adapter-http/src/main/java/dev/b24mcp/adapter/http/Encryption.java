package dev.b24mcp.adapter.http;

import io.helidon.common.tls.Tls;
import io.helidon.webserver.WebServerConfig;
import javax.net.ssl.SSLContext;

/** HTTPS and WSS in place of HTTP and WS. */
final class Encryption {

    private Encryption() {}

    static void with(SSLContext context, WebServerConfig.Builder server) {
        server.tls(Tls.builder().sslContext(context).build())
                // with channels, Helidon asks the name service for the name of every client
                .useNio(false);
    }
}
