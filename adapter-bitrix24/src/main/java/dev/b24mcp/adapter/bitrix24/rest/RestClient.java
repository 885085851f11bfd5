package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.NoAnswer;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Refusal;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Success;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls methods of a portal that read. Safe for use by many threads at once; blocks. */
public final class RestClient implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RestClient.class.getName());

    private final PortalHttp http;
    private final RetryPolicy retries;
    private final FailureMapping failures;

    /**
     * Creates a client; opens no connection yet.
     *
     * @param access the portal
     * @param timeout how long one try may take, from connecting to the last byte of the answer
     * @param retries when to try again
     */
    public RestClient(PortalAccess access, Duration timeout, RetryPolicy retries) {
        this.http = new PortalHttp(access, timeout);
        this.retries = retries;
        this.failures = new FailureMapping(access.credential().hidden());
    }

    /**
     * Calls a reading method.
     *
     * @param method Bitrix24's name of it
     * @param parameters plain Java values
     * @return the whole answer, which has the key {@code result}
     * @throws CrmException when the portal refuses, gives no answer after all tries, or the thread is interrupted, which it
     *     stays
     */
    public Map<String, @Nullable Object> read(String method, Map<String, Object> parameters) {
        return switch (retries.run(() -> http.attempt(method, parameters))) {
            case Success(var envelope) -> envelope;
            case Refusal refusal -> throw failed(method, failures.of(refusal));
            case NoAnswer noAnswer -> throw failed(method, failures.of(noAnswer));
        };
    }

    private static CrmException failed(String method, CrmFailure failure) {
        // an interruption is the caller's own wish, and nothing that an administrator should look at
        var level = Thread.currentThread().isInterrupted() ? Level.DEBUG : Level.WARNING;
        LOG.log(level, "{0} failed: {1}", method, failure);
        return new CrmException(failure);
    }

    @Override
    public void close() {
        http.close();
    }
}
