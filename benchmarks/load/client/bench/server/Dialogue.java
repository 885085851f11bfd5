package bench.server;

import bench.http.Connection;
import bench.http.Requests;
import bench.http.Response;
import java.io.IOException;
import java.nio.ByteBuffer;

/** What one client says to a server in one era: opens a session where the era has one, calls, listens, leaves. */
public final class Dialogue {
    private static final String CLIENT = "\"clientInfo\":{\"name\":\"bench\",\"version\":\"1\"}";
    private static final String ACKNOWLEDGED = "notifications/subscriptions/acknowledged";

    private final Target target;
    private final Era era;
    private final Requests requests;
    private String session = "";

    public Dialogue(Target target, Era era, int port) {
        this.target = target;
        this.era = era;
        this.requests = new Requests(port, target.path());
    }

    /** Opens what has to be opened before the first call. */
    public void open(Connection connection) throws IOException {
        if (era != Era.SESSION) {
            return;
        }
        var initialize = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\""
                + era.version() + "\",\"capabilities\":{}," + CLIENT + "}}";
        var opened = expect(connection.exchange(requests.post("", initialize)), 200);
        session = opened.header("Mcp-Session-Id");
        if (session.isEmpty()) {
            throw new IOException(target.name() + " opened no session");
        }
        var initialized = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";
        expect(connection.exchange(requests.post(headers(""), initialized)), 202);
    }

    /** The call of the tool, ready to be sent any number of times. */
    public Call call() {
        var method = modern("Mcp-Method: tools/call\r\nMcp-Name: " + target.tool() + "\r\n");
        var body = "{\"jsonrpc\":\"2.0\",\"id\":{id},\"method\":\"tools/call\",\"params\":{\"name\":\"" + target.tool()
                + "\",\"arguments\":" + target.arguments() + meta() + "}}";
        return new Call(text -> requests.post(headers(method), text), body, target.expect());
    }

    /** Opens an idle stream: subscriptions/listen, or the GET stream of a session. */
    public void listen(Connection connection, int id) throws IOException {
        if (era != Era.MODERN && target.silent()) {
            connection.write(ByteBuffer.wrap(requests.get(headers(""))));
            return;
        }
        if (era == Era.MODERN) {
            var body = "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"subscriptions/listen\","
                    + "\"params\":{\"notifications\":{\"toolsListChanged\":true}" + meta() + "}}";
            expect(
                    connection.openStream(
                            requests.post(headers("Mcp-Method: subscriptions/listen\r\n"), body), ACKNOWLEDGED),
                    200);
        } else {
            expect(connection.openStream(requests.get(headers("")), ""), 200);
        }
        if (!connection.response().header("Content-Type").startsWith("text/event-stream")) {
            throw new IOException(target.name() + " opened no stream: "
                    + connection.response().body());
        }
    }

    /** The request that ends the session; only where there is one. */
    public void leave(Connection connection) throws IOException {
        if (!session.isEmpty()) {
            connection.exchange(requests.delete(headers("")));
        }
    }

    private String headers(String more) {
        return "MCP-Protocol-Version: " + era.version() + "\r\n"
                + (session.isEmpty() ? "" : "Mcp-Session-Id: " + session + "\r\n") + more;
    }

    private String modern(String text) {
        return era == Era.MODERN ? text : "";
    }

    private String meta() {
        return modern(",\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"" + era.version()
                + "\",\"io.modelcontextprotocol/clientCapabilities\":{},\"io.modelcontextprotocol/"
                + CLIENT.substring(1) + "}");
    }

    private Response expect(Response response, int status) throws IOException {
        if (response.status() != status) {
            throw new IOException(target.name() + " answered " + response.status() + ": " + response.body());
        }
        return response;
    }
}
