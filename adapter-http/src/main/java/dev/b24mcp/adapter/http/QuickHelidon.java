package dev.b24mcp.adapter.http;

import io.helidon.common.features.HelidonFeatures;
import io.helidon.common.features.api.HelidonFlavor;
import io.helidon.common.tls.Tls;
import io.helidon.http.DateTime;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.http.media.MediaContext;
import io.helidon.service.registry.GlobalServiceRegistry;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;

/**
 * What Helidon does once for a process, without its searches through all jars: whatever this server needs of it, it names itself.
 */
final class QuickHelidon {

    private QuickHelidon() {}

    /** Comes before anything else of Helidon's. Another thread that comes meanwhile waits; later there is nothing left to do. */
    static synchronized void prepare() {
        if (GlobalServiceRegistry.configured()) {
            return;
        }
        GlobalServiceRegistry.registry(new NoServices());
        // the features of the flavor in use would be looked for and printed
        HelidonFeatures.flavor(HelidonFlavor.MP);
        // makes what the settings of any server are made with
        NoProviders.during(() -> unconfigured().buildPrototype());
    }

    /** A server that reads no settings but those that it is given here. */
    static WebServerConfig.Builder unconfigured() {
        return WebServer.builder()
                .config(NoConfig.NONE)
                .protocolsDiscoverServices(false)
                .tls(Tls.builder().config(NoConfig.NONE).enabled(false).build())
                .mediaContext(MediaContext.builder().config(NoConfig.NONE).build())
                .contentEncoding(
                        ContentEncodingContext.builder().config(NoConfig.NONE).build());
    }

    /** Every answer has a date, and the first one reads the rules of all time zones. */
    static void rehearse() {
        DateTime.rfc1123String();
    }
}
