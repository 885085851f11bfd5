package dev.b24mcp.sandbox.bitrix24;

import dev.b24mcp.sandbox.bitrix24.method.MethodTable;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthServer;
import dev.b24mcp.sandbox.bitrix24.portal.Bucket;
import dev.b24mcp.sandbox.bitrix24.portal.Credentials;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Envelope;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.rest.RequestBody;
import dev.b24mcp.sandbox.bitrix24.rest.Stopwatch;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** Takes every request below /rest through the portal's checks, in the portal's order. */
final class Endpoint implements Handler {
    private static final Logger LOG = System.getLogger(Endpoint.class.getName());
    private static final Header JSON = HeaderValues.create(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");

    private final MethodTable methods;
    private final Bucket bucket;
    private final Supplier<Stopwatch> stopwatch;
    private final Journal journal;
    private final OauthServer oauth;

    Endpoint(MethodTable methods, Bucket bucket, Supplier<Stopwatch> stopwatch, Journal journal, OauthServer oauth) {
        this.methods = methods;
        this.bucket = bucket;
        this.stopwatch = stopwatch;
        this.journal = journal;
        this.oauth = oauth;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        var address = Address.parse(request.path().path());
        // read even when nobody will look at it, or the connection could not be kept
        var body = body(request);
        var exchange = new Exchange(address, body, request.query().rawValue());
        var bytes = exchange.answer();
        journal.add(address.method(), exchange.parameters, exchange.auth(), exchange.status);
        response.status(Status.create(exchange.status)).header(JSON).send(bytes);
    }

    private static RequestBody body(ServerRequest request) {
        var type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        var bytes = request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
        return new RequestBody(type, new String(bytes, StandardCharsets.UTF_8));
    }

    private final class Exchange {
        private final Address address;
        private final RequestBody body;
        private final String query;
        private Parameters parameters = new Parameters(Map.of());
        private int status = 200;

        Exchange(Address address, RequestBody body, String query) {
            this.address = address;
            this.body = body;
            this.query = query;
        }

        byte[] answer() {
            try {
                var watch = stopwatch.get();
                return Envelope.success(call(), watch.stop());
            } catch (PortalError e) {
                return refuse(e);
            } catch (RuntimeException e) {
                LOG.log(Logger.Level.ERROR, "The sandbox failed in " + address.method(), e);
                return refuse(new PortalError(500, "INTERNAL_SERVER_ERROR", "Internal server error"));
            }
        }

        private Answer call() {
            var method = methods.find(address.method());
            parameters = body.with(query);
            authorize();
            bucket.take();
            return method.call(parameters.without("auth"));
        }

        private void authorize() {
            if (address.isWebhook()) {
                Credentials.checkWebhook(address.user(), address.secret());
            } else {
                oauth.checkToken(parameters.text("auth"));
            }
        }

        JournalEntry.Auth auth() {
            if (address.isWebhook()) {
                return JournalEntry.Auth.WEBHOOK;
            }
            return parameters.has("auth") ? JournalEntry.Auth.TOKEN : JournalEntry.Auth.NONE;
        }

        private byte[] refuse(PortalError error) {
            status = error.status();
            return Envelope.bytes(Envelope.error(error));
        }
    }
}
