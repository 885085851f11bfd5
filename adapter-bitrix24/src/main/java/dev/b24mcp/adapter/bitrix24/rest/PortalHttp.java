package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.http.Answer;
import dev.b24mcp.adapter.bitrix24.http.Connections;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.NoAnswer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * One try of a call over HTTP. Never follows a redirect, because that would hand the secret to another host; never lets an
 * exception out, because its text could hold the address.
 */
final class PortalHttp implements AutoCloseable {

    private static final int ANSWER_BYTES = 64 * 1024 * 1024;

    private final TokenRenewal renewal;
    private final AnswerReader reader = new AnswerReader();
    private final Connections connections;

    PortalHttp(PortalAccess access, Duration connecting) {
        this.renewal = new TokenRenewal(access);
        this.connections = new Connections(connecting, ANSWER_BYTES);
    }

    /**
     * Asks, once more where the credential had to be renewed.
     *
     * @param deadline until when there has to be an answer, with all that it takes
     * @param timeout how long the portal may take with it
     */
    Attempt attempt(Command command, Deadline deadline, Duration timeout) {
        return renewal.run(
                deadline,
                access -> deadline.isOver() ? NoAnswer.TOO_LATE : send(access, command, deadline.atMost(timeout)));
    }

    private Attempt send(PortalAccess access, Command command, Duration timeout) {
        if (Thread.currentThread().isInterrupted()) {
            return NoAnswer.CANCELLED;
        }
        var body = new LinkedHashMap<>(command.parameters());
        body.putAll(access.parameters(command.method()));
        var address = access.address(command.method());
        try {
            var answer = connections.post(address, "application/json", PlainJson.write(body), timeout);
            return answer.location()
                    .flatMap(location -> Redirection.read(answer.status(), address, location))
                    .orElseGet(() -> reader.read(answer.status(), answer.body(), retryAfter(answer)));
        } catch (TimeoutException _) {
            return NoAnswer.TOO_LATE;
        } catch (ExecutionException failed) {
            return new NoAnswer(BrokenConnection.code(failed.getCause()), true);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return NoAnswer.CANCELLED;
        }
    }

    private static Optional<Duration> retryAfter(Answer answer) {
        return answer.retryAfter()
                .filter(value -> value.matches("\\d{1,6}"))
                .map(Long::parseLong)
                .map(Duration::ofSeconds);
    }

    @Override
    public void close() {
        connections.close();
    }
}
