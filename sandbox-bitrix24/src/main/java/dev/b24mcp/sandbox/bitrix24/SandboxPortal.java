package dev.b24mcp.sandbox.bitrix24;

import dev.b24mcp.sandbox.bitrix24.data.SampleData;
import dev.b24mcp.sandbox.bitrix24.event.EventDelivery;
import dev.b24mcp.sandbox.bitrix24.event.Notifications;
import dev.b24mcp.sandbox.bitrix24.event.PortalEvents;
import dev.b24mcp.sandbox.bitrix24.fault.Faults;
import dev.b24mcp.sandbox.bitrix24.method.FileDownload;
import dev.b24mcp.sandbox.bitrix24.method.MethodTable;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthEndpoint;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthServer;
import dev.b24mcp.sandbox.bitrix24.portal.Access;
import dev.b24mcp.sandbox.bitrix24.portal.Bucket;
import dev.b24mcp.sandbox.bitrix24.portal.Credentials;
import dev.b24mcp.sandbox.bitrix24.portal.OperatingTime;
import dev.b24mcp.sandbox.bitrix24.rest.Stopwatch;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A running portal with invented data, listening on 127.0.0.1 only.
 *
 * <p>Webhook calls go to {@code baseUrl/webhookToken/method}; OAuth calls to {@code baseUrl/method} with the access token in
 * the parameter {@code auth}. Both act as the administrator; employees have ways in of their own. Tokens that expire
 * come from {@code /oauth/} of the same address.
 */
public final class SandboxPortal implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int LARGEST_BODY = 4 << 20;
    private static final int LONGEST_ADDRESS = 8 << 10;
    private static final Duration GRACE = Duration.ofMillis(500);

    private final WebServer server;
    private final SandboxDeals deals;
    private final Journal journal;
    private final Faults faults;
    private final Supplier<SandboxStats> stats;
    private final OauthServer oauth;

    private SandboxPortal(
            WebServer server,
            SandboxDeals deals,
            Journal journal,
            Faults faults,
            Supplier<SandboxStats> stats,
            OauthServer oauth) {
        this.server = server;
        this.deals = deals;
        this.journal = journal;
        this.faults = faults;
        this.stats = stats;
        this.oauth = oauth;
    }

    /**
     * Invents the data and starts listening; returns once requests are answered.
     *
     * @throws UncheckedIOException when the port cannot be bound
     */
    public static SandboxPortal start(SandboxSettings settings) {
        requireFree(settings.port());
        var zone = settings.zone();
        var clock = settings.clock();
        var data = SampleData.generate(settings.volume(), settings.seed(), zone, clock.instant());
        var bucket = new Bucket(settings.quota(), clock);
        var counts = new MethodCounts();
        var faults = new Faults();
        settings.faults().forEach(faults::add);
        var journal = new Journal();
        var oauth = new OauthServer(clock, settings.seed());
        oauth.accessTokensLive(settings.tokenLifetime());
        var sockets = new OpenSockets();
        var notifications = new Notifications();
        var domain = new AtomicReference<>(HOST);
        var events = new PortalEvents(clock, new EventDelivery(() -> oauth.forEvents(domain.get())));
        var methods = MethodTable.of(data, events, notifications, domain::get, zone, clock);
        var endpoint = new Endpoint(
                methods,
                methods.modern(),
                bucket,
                new OperatingTime(settings.operating(), clock),
                counts,
                faults,
                settings.latency(),
                () -> Stopwatch.start(clock, zone),
                journal,
                oauth,
                sockets);
        Supplier<SandboxStats> stats = () -> stats(bucket.tally(), counts);
        var control = new Control(faults, journal, stats, notifications, oauth, settings.seed());
        var server = serve(
                settings.port(),
                endpoint,
                new DownloadEndpoint(new FileDownload(data.office().diskObjects())),
                new OauthEndpoint(oauth),
                control,
                sockets);
        domain.set(HOST + ":" + server.port());
        return new SandboxPortal(server, new SandboxDeals(methods, data.deals()), journal, faults, stats, oauth);
    }

    private static SandboxStats stats(Bucket.Tally tally, MethodCounts counts) {
        return new SandboxStats(tally.accepted(), tally.refused(), tally.highest(), counts.now());
    }

    /** Helidon logs a stack trace and goes on when it cannot bind, so the port is tried out first. */
    private static void requireFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private static WebServer serve(
            int port,
            Endpoint endpoint,
            DownloadEndpoint downloads,
            OauthEndpoint oauth,
            Control control,
            OpenSockets sockets) {
        return WebServer.builder()
                .host(HOST)
                .port(port)
                .maxPayloadSize(LARGEST_BODY)
                .shutdownGracePeriod(GRACE)
                .connectionOptions(sockets)
                .shutdownHook(false)
                .protocolsDiscoverServices(false)
                .addConnectionSelector(Http1ConnectionSelector.builder()
                        // clients do write filter[>ID]=5 into addresses, and the portal accepts it
                        .config(Http1Config.builder()
                                .validatePrologue(false)
                                .maxPrologueLength(LONGEST_ADDRESS)
                                .build())
                        .build())
                .addRouting(HttpRouting.builder()
                        .get(FileDownload.PATH, downloads)
                        .get("/rest/*", endpoint)
                        .post("/rest/*", endpoint)
                        .get("/oauth/*", oauth)
                        .post("/oauth/*", oauth)
                        .register("/sandbox", control))
                .build()
                .start();
    }

    /** {@code http://127.0.0.1:PORT/rest}, without a slash at the end. */
    public URI baseUrl() {
        return URI.create("http://" + HOST + ":" + port() + "/rest");
    }

    /** Where the sandbox itself is steered, {@code http://127.0.0.1:PORT/sandbox/}; no real portal has it. */
    public URI controlUrl() {
        return URI.create("http://" + HOST + ":" + port() + "/sandbox/");
    }

    /** The user and the secret of the administrator's webhook, as they appear in its address. */
    public String webhookToken() {
        return Credentials.WEBHOOK_USER + "/" + Credentials.WEBHOOK_SECRET;
    }

    /** The webhook of an employee who sees only the records they are responsible for. */
    public String employeeWebhookToken() {
        return Access.EMPLOYEE_WEBHOOK;
    }

    /** The webhook of an employee who was granted tasks and names of people, and nothing of the CRM. */
    public String narrowWebhookToken() {
        return Access.NARROW_WEBHOOK;
    }

    /** The access token of the employee whose webhook {@link #employeeWebhookToken()} is. */
    public String employeeAccessToken() {
        return Access.EMPLOYEE_TOKEN;
    }

    /** The administrator's OAuth access token that never expires. */
    public String accessToken() {
        return Credentials.ACCESS_TOKEN;
    }

    /** The authorization server, which gives out tokens that do expire. */
    public OauthServer oauth() {
        return oauth;
    }

    /** The port actually listened on. */
    public int port() {
        return server.port();
    }

    /** The last 1,000 requests, the oldest first. */
    public List<JournalEntry> journal() {
        return journal.entries();
    }

    /** The deals, to be changed from inside. */
    public SandboxDeals deals() {
        return deals;
    }

    /** What goes wrong on purpose from now on. */
    public Faults faults() {
        return faults;
    }

    /** What the portal has been through so far. */
    public SandboxStats stats() {
        return stats.get();
    }

    @Override
    public void close() {
        server.stop();
    }
}
