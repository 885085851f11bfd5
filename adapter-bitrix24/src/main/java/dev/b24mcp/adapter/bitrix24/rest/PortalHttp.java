package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.NoAnswer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One try of a call over HTTP. Never follows a redirect, because that would hand the secret to another host; never lets an
 * exception out, because its text could hold the address.
 */
final class PortalHttp implements AutoCloseable {

    private static final long ANSWER_BYTES = 64L * 1024 * 1024;

    private final TokenRenewal renewal;
    private final AnswerReader reader = new AnswerReader();
    private final PortalClient client;

    PortalHttp(PortalAccess access, Duration connecting) {
        this.renewal = new TokenRenewal(access);
        this.client = new PortalClient(access.root(), connecting);
    }

    /**
     * Asks, once more where the credential had to be renewed.
     *
     * @param deadline until when there has to be an answer, with all that it takes
     * @param timeout how long the portal may take with it
     */
    Attempt attempt(Command command, Deadline deadline, Duration timeout) {
        return renewal.run(deadline, access -> send(access, command, deadline.atMost(timeout)));
    }

    private Attempt send(PortalAccess access, Command command, Duration timeout) {
        if (Thread.currentThread().isInterrupted()) {
            return NoAnswer.CANCELLED;
        }
        var body = new LinkedHashMap<>(command.parameters());
        body.putAll(access.parameters(command.method()));
        var request = HttpRequest.newBuilder(access.address(command.method()))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("User-Agent", "b24-mcp")
                .POST(BodyPublishers.ofByteArray(PlainJson.write(body)))
                .build();
        // the request's own timeout would end with the head of the answer; this one covers its body too
        var sending =
                client.opened().sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES));
        try {
            var response = sending.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return Redirection.read(response)
                    .orElseGet(() -> reader.read(response.statusCode(), response.body(), retryAfter(response)));
        } catch (TimeoutException _) {
            return NoAnswer.TOO_LATE;
        } catch (ExecutionException failed) {
            return new NoAnswer(BrokenConnection.code(failed.getCause()), true);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return NoAnswer.CANCELLED;
        } finally {
            sending.cancel(true);
        }
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(Long::parseLong)
                .map(Duration::ofSeconds);
    }

    @Override
    public void close() {
        client.close();
    }
}
