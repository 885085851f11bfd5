package dev.b24mcp.bootstrap.doctor;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/** Asks a server of ours whether it is alive. */
final class HealthProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long LONGEST_ANSWER = 1024;
    private static final String ALIVE = "\"status\":\"ok\"";

    private HealthProbe() {}

    /**
     * Whether a server of ours answers.
     *
     * @param mcp address of its MCP endpoint
     */
    static boolean answers(URI mcp) {
        return answers(mcp, HttpClient.newBuilder());
    }

    /**
     * Whether the server of ours answers that has these certificates.
     *
     * @param mcp address of its MCP endpoint
     */
    static boolean answers(URI mcp, SSLContext certificates) {
        return answers(mcp, HttpClient.newBuilder().sslContext(certificates));
    }

    private static boolean answers(URI mcp, HttpClient.Builder builder) {
        try (var client = builder.connectTimeout(PATIENCE).build()) {
            var request = HttpRequest.newBuilder(health(mcp)).GET().build();
            var asked = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
            try {
                var answer = asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                return answer.statusCode() == 200 && new String(answer.body(), StandardCharsets.UTF_8).contains(ALIVE);
            } finally {
                asked.cancel(true);
                client.shutdownNow();
            }
        } catch (ExecutionException | TimeoutException | IllegalArgumentException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Beside the endpoint. */
    private static URI health(URI mcp) {
        return mcp.resolve("healthz");
    }
}
