package peer;

import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import jakarta.servlet.http.HttpServlet;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** The MCP Java SDK on embedded Jetty: {@code PORT stateless} or {@code PORT streamable}. */
public final class Main {
    private static final ServerCapabilities TOOLS =
            ServerCapabilities.builder().tools(false).build();

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        var port = Integer.parseInt(arguments[0]);
        HttpServlet servlet = switch (arguments[1]) {
            case "stateless" -> stateless();
            case "streamable" -> streamable();
            default -> throw new IllegalArgumentException(arguments[1]);
        };
        var server = new Server(new VirtualThreadPool());
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setIdleTimeout(120_000);
        server.addConnector(connector);
        var context = new ServletContextHandler("/");
        var holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/mcp");
        server.setHandler(context);
        server.start();
        System.out.println("ready");
        server.join();
    }

    private static HttpServlet stateless() {
        var transport = HttpServletStatelessServerTransport.builder()
                .messageEndpoint("/mcp")
                .build();
        McpServer.sync(transport)
                .serverInfo("peer", "1")
                .capabilities(TOOLS)
                .toolCall(Lookup.TOOL, (context, request) -> Lookup.call(request))
                .immediateExecution(true)
                .build();
        return transport;
    }

    private static HttpServlet streamable() {
        var transport = HttpServletStreamableServerTransportProvider.builder()
                .mcpEndpoint("/mcp")
                .build();
        McpServer.sync(transport)
                .serverInfo("peer", "1")
                .capabilities(TOOLS)
                .toolCall(Lookup.TOOL, (exchange, request) -> Lookup.call(request))
                .immediateExecution(true)
                .build();
        return transport;
    }
}
