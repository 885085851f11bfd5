package dev.b24mcp.bootstrap.e2e.promise;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What an ordinary client hears on a WebSocket. */
final class Ear implements WebSocket.Listener {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();

    WebSocket listenTo(HttpClient client, URI url) {
        return client.newWebSocketBuilder()
                .subprotocols("mcp")
                .buildAsync(url, this)
                .join();
    }

    String next() throws InterruptedException {
        return String.valueOf(heard.poll(30, TimeUnit.SECONDS));
    }

    @Override
    @SuppressWarnings("NullAway") // null is how the JDK says that the data is done with
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            heard.add(text.toString());
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    @SuppressWarnings("NullAway") // as above
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        heard.add("closed " + code);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        heard.add("failed");
    }
}
