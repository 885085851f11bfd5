package dev.b24mcp.application.plain;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.b24mcp.application.lazy.Lazy;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.metric.Metric;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Whether the CRM can be asked. However many ask at once, the CRM is asked once, and no more often than every few seconds.
 * Safe for use by many threads at once.
 */
public final class Readiness {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final CrmGateway gateway;
    private final Lazy<AsyncCache<String, Optional<String>>> troubles = new Lazy<>(() -> Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(1)
            .executor(Runnable::run)
            .buildAsync());

    /** Asks for nothing yet. */
    public Readiness(CrmGateway gateway) {
        this.gateway = gateway;
    }

    /** The CRM that is asked. */
    String provider() {
        return gateway.description().name();
    }

    /** How the way to the CRM is doing. */
    List<Metric> metrics() {
        return gateway.metrics();
    }

    /** The code of what is wrong; empty when all is well. Waits for a few seconds at most. */
    Optional<String> trouble() {
        try {
            return troubles.get()
                    .get("crm", (_, _) -> CompletableFuture.supplyAsync(this::ask, Thread::startVirtualThread))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return Optional.of("TIMEOUT");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.of("CANCELLED");
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private Optional<String> ask() {
        try {
            gateway.currentUser();
            return Optional.empty();
        } catch (CrmException failed) {
            return Optional.of(failed.failure().code());
        }
    }
}
