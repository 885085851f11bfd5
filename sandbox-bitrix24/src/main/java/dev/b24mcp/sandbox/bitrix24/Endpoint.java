package dev.b24mcp.sandbox.bitrix24;

import dev.b24mcp.sandbox.bitrix24.fault.AfterHandling;
import dev.b24mcp.sandbox.bitrix24.fault.BeforeHandling;
import dev.b24mcp.sandbox.bitrix24.fault.Faults;
import dev.b24mcp.sandbox.bitrix24.fault.OnTheWire;
import dev.b24mcp.sandbox.bitrix24.method.Batch;
import dev.b24mcp.sandbox.bitrix24.method.Commands;
import dev.b24mcp.sandbox.bitrix24.method.MethodTable;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthServer;
import dev.b24mcp.sandbox.bitrix24.portal.Access;
import dev.b24mcp.sandbox.bitrix24.portal.Bucket;
import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.portal.OperatingTime;
import dev.b24mcp.sandbox.bitrix24.portal.Scopes;
import dev.b24mcp.sandbox.bitrix24.rest.Envelope;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.rest.Reply;
import dev.b24mcp.sandbox.bitrix24.rest.RequestBody;
import dev.b24mcp.sandbox.bitrix24.rest.Stopwatch;
import dev.b24mcp.sandbox.bitrix24.rest.TimedAnswer;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes every request below /rest through the portal's checks, in the portal's order. */
record Endpoint(
        MethodTable methods,
        MethodTable modern,
        Bucket bucket,
        OperatingTime operating,
        MethodCounts counts,
        Faults faults,
        Duration latency,
        Supplier<Stopwatch> stopwatch,
        Journal journal,
        OauthServer oauth,
        OpenSockets sockets)
        implements Handler {

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        var address = Address.parse(request.path().path());
        // read even when nobody will look at it, or the connection could not be kept
        var body = body(request);
        var watch = stopwatch.get();
        var exchange = new Exchange(address, body, request.query().rawValue());
        var reply = exchange.reply();
        Pause.of(latency.minus(watch.elapsed()));
        var struck = faults.strike(OnTheWire.class, address.method());
        journal.add(
                address.method(),
                exchange.parameters,
                exchange.auth(),
                reply.map(Reply::status).orElse(JournalEntry.NO_ANSWER));
        new Delivery(request, response).send(reply.orElseThrow(() -> reset(request)), struck);
    }

    private CloseConnectionException reset(ServerRequest request) {
        sockets.reset(request.remotePeer().address());
        return Delivery.cut();
    }

    private static RequestBody body(ServerRequest request) {
        var type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        var bytes = request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
        return RequestBody.of(type, bytes);
    }

    private final class Exchange {
        private final Address address;
        private final RequestBody body;
        private final String query;
        private Parameters parameters = new Parameters(Map.of());

        Exchange(Address address, RequestBody body, String query) {
            this.address = address;
            this.body = body;
            this.query = query;
        }

        /** Nothing when the connection is to be reset instead. */
        Optional<Reply> reply() {
            var struck = faults.strike(BeforeHandling.class, address.method()).orElse(null);
            return switch (struck) {
                case BeforeHandling.Instead instead -> Optional.of(instead.reply());
                case BeforeHandling.Reset() -> Optional.empty();
                case BeforeHandling.Delay(Duration duration) -> {
                    Pause.of(duration);
                    yield Optional.of(answer());
                }
                case null -> Optional.of(answer());
            };
        }

        private Reply answer() {
            try {
                return Reply.json(200, Envelope.success(call()));
            } catch (PortalError e) {
                return refusal(e);
            } catch (RuntimeException e) {
                System.getLogger(Endpoint.class.getName())
                        .log(Level.ERROR, "The sandbox failed in " + address.method(), e);
                return refusal(new PortalError(500, "INTERNAL_SERVER_ERROR", "Internal server error"));
            }
        }

        private Reply refusal(PortalError error) {
            return address.modern() ? Reply.modernError(error) : Reply.error(error);
        }

        private MethodTable table() {
            return address.modern() ? modern : methods;
        }

        private TimedAnswer call() {
            table().find(address.method());
            parameters = address.modern() ? body.json() : body.with(query);
            var caller = caller();
            Scopes.require(caller, address.method());
            bucket.take();
            return caller.answering(this::answered);
        }

        private TimedAnswer answered() {
            var commands = new MeteredCommands(table(), operating, faults, counts, stopwatch);
            return address.method().equals(Batch.NAME)
                    ? batch(commands)
                    : commands.call(address.method(), parameters.without("auth"));
        }

        /** A batch has no operating time of its own. */
        private TimedAnswer batch(Commands commands) {
            counts.add(Batch.NAME);
            var watch = stopwatch.get();
            var answer = new Batch(commands).call(parameters.without("auth"));
            var answered = new TimedAnswer(answer, watch.stop());
            return faults.strike(AfterHandling.class, Batch.NAME)
                    .map(fault -> fault.change(Batch.NAME, parameters, answered))
                    .orElse(answered);
        }

        private Caller caller() {
            return address.isWebhook()
                    ? Access.webhook(address.user(), address.secret())
                    : oauth.caller(parameters.text("auth"));
        }

        JournalEntry.Auth auth() {
            if (address.isWebhook()) {
                return JournalEntry.Auth.WEBHOOK;
            }
            return parameters.has("auth") ? JournalEntry.Auth.TOKEN : JournalEntry.Auth.NONE;
        }
    }
}
