package bench.startup;

import bench.http.Connection;
import bench.http.Requests;
import bench.http.Response;
import java.io.IOException;

/** Over HTTP: asks again every millisecond until the process listens and answers. */
final class HttpConversation implements Conversation {
    private static final int POLL_MILLIS = 1;

    private final Program program;
    private final Target target;
    private final int port;
    private final Messages messages;
    private final Requests requests;
    private Connection connection;

    HttpConversation(Program program, Target target, int port) {
        this.program = program;
        this.target = target;
        this.port = port;
        this.messages = new Messages(target);
        this.requests = new Requests(port, target.path());
        // what it prints is nobody's concern, but a full pipe would stop it
        Thread.ofVirtual().start(() -> program.output().lines().forEach(_ -> {}));
    }

    @Override
    public void reach(Moment moment) throws IOException, InterruptedException {
        if (moment == Moment.HEALTH) {
            poll(new Requests(port, target.health()).get(""));
            return;
        }
        var opened = poll(requests.post("", messages.initialize()));
        if (!messages.opens(opened.body())) {
            throw new IOException("initialize was answered with " + opened.body());
        }
        if (moment == Moment.CALL) {
            var session = opened.header("Mcp-Session-Id");
            var headers = "MCP-Protocol-Version: " + Messages.VERSION + "\r\n"
                    + (session.isEmpty() ? "" : "Mcp-Session-Id: " + session + "\r\n");
            connection.exchange(requests.post(headers, Messages.INITIALIZED));
            var answer = connection.exchange(requests.post(headers, messages.call()));
            if (!messages.isResult(answer.body())) {
                throw new IOException("the call was answered with " + answer.status() + " " + answer.body());
            }
        }
    }

    /** Asks until the answer is 200; the connection of that answer stays open. */
    private Response poll(byte[] request) throws IOException, InterruptedException {
        while (true) {
            try {
                connection = Connection.open(port);
                var response = connection.exchange(request);
                if (response.status() == 200) {
                    return response;
                }
                connection.close();
            } catch (IOException notYet) {
                close();
            }
            program.check();
            Thread.sleep(POLL_MILLIS);
        }
    }

    @Override
    public void close() throws IOException {
        if (connection != null) {
            connection.close();
        }
    }
}
