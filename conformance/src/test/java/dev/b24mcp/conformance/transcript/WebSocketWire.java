package dev.b24mcp.conformance.transcript;

import dev.b24mcp.adapter.http.HttpAdapter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A WebSocket: a message is a text. */
final class WebSocketWire implements Wire {

    private final HttpAdapter server = Server.start();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;

    WebSocketWire(BlockingQueue<String> received) {
        socket = client.newWebSocketBuilder()
                .subprotocols("mcp")
                .buildAsync(URI.create(server.url().toString().replace("http:", "ws:")), new Texts(received))
                .join();
    }

    @Override
    public void say(String message) {
        socket.sendText(message, true).join();
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
        server.close();
    }

    private static final class Texts implements WebSocket.Listener {

        private final BlockingQueue<String> received;
        private final StringBuilder text = new StringBuilder();

        Texts(BlockingQueue<String> received) {
            this.received = received;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                received.add(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
