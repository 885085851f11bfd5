package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.quota.Outcome.Operating;
import dev.b24mcp.adapter.bitrix24.quota.PortalQuota;
import dev.b24mcp.adapter.bitrix24.quota.Turn;
import dev.b24mcp.adapter.bitrix24.quota.Urgency;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Busy;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.NoAnswer;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Refusal;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Success;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls methods of a portal that read. Safe for use by many threads at once; blocks. */
public final class RestClient implements AutoCloseable {

    /** The most commands that one batch may have. */
    public static final int MOST_COMMANDS = Batch.MOST;

    private final PortalHttp http;
    private final PoliteHttp single;
    private final PoliteHttp bulk;
    private final PortalQuota quota;
    private final Patience patience;
    private final RetryPolicy retries;
    private final FailureMapping failures;
    private final SharedReads shared;

    /**
     * Creates a client; opens no connection yet.
     *
     * @param access the portal
     * @param patience how long to wait
     * @param retries when to try again
     * @param quota the line to the portal
     */
    public RestClient(PortalAccess access, Patience patience, RetryPolicy retries, PortalQuota quota) {
        this.http = new PortalHttp(access, patience.single());
        this.single = new PoliteHttp(http, quota, patience.single());
        this.bulk = new PoliteHttp(http, quota, patience.bulk());
        this.quota = quota;
        this.patience = patience;
        this.retries = retries;
        this.shared = new SharedReads(retries);
        this.failures = new FailureMapping(access.credential(), quota.drain());
    }

    /**
     * Calls a reading method for nobody in particular.
     *
     * @see #read(CallContext, Command)
     */
    public Map<String, @Nullable Object> read(String method, Map<String, Object> parameters) {
        return read(CallContext.UNWATCHED, new Command(method, parameters));
    }

    /**
     * Calls a reading method. Who asks what is being asked already gets that answer, which must not be changed.
     *
     * @param call for whom, and how long it may take
     * @return the whole answer, which has the key {@code result}
     * @throws CrmException when the portal refuses, gives no answer in time after all tries, or the thread is interrupted,
     *     which it stays
     */
    public Map<String, @Nullable Object> read(CallContext call, Command command) {
        return read(call, Urgency.SINGLE, command);
    }

    /**
     * Calls a reading method, perhaps as the first step of a long reading.
     *
     * @see #read(CallContext, Command)
     */
    public Map<String, @Nullable Object> read(CallContext call, Urgency urgency, Command command) {
        var deadline = deadline(patience.deadline(), call);
        var turn = new Turn(call.conversation(), urgency, Set.of(command.method()));
        Supplier<Attempt> ask = () -> single.attempt(turn, deadline, command, told -> operating(command, told));
        return successful(command, shared.get(command, deadline, () -> retries.run(deadline, ask)));
    }

    private static Map<String, Operating> operating(Command command, Success success) {
        return OperatingTime.of(success.envelope().get("time"))
                .map(told -> Map.of(command.method(), told))
                .orElse(Map.of());
    }

    /**
     * Runs reading commands in one request, one after the other, each able to refer to the results before it. Single reads
     * of others go first.
     *
     * @param call for whom, and how long it may take
     * @param commands at most {@link #MOST_COMMANDS}
     * @return the answers of the commands before the first one that failed, at least one
     * @throws CrmException when not even the first command was done, for the reasons of {@link #read}
     */
    public List<Map<String, @Nullable Object>> batch(CallContext call, List<Command> commands) {
        var batch = new Batch(commands);
        var request = batch.command();
        var turn = new Turn(call.conversation(), Urgency.BULK, batch.methods());
        var deadline = deadline(patience.bulkDeadline(), call);
        var attempt =
                retries.run(deadline, () -> batch.checked(bulk.attempt(turn, deadline, request, batch::operating)));
        return batch.envelopes(successful(commands.getFirst(), attempt));
    }

    private Deadline deadline(Duration most, CallContext call) {
        var left = call.left();
        return Deadline.in(left.compareTo(most) < 0 ? left : most, quota);
    }

    private Map<String, @Nullable Object> successful(Command command, Attempt attempt) {
        return switch (attempt) {
            case Success(var envelope) -> envelope;
            case Refusal refusal -> throw failed(command, failures.of(refusal));
            case NoAnswer noAnswer -> throw failed(command, failures.of(noAnswer));
            case Busy busy -> throw failed(command, failures.of(busy));
        };
    }

    private static CrmException failed(Command command, CrmFailure failure) {
        // an interruption is the caller's own wish, and nothing that an administrator should look at
        var level = Thread.currentThread().isInterrupted() ? Level.DEBUG : Level.WARNING;
        System.getLogger(RestClient.class.getName()).log(level, "{0} failed: {1}", command.method(), failure.inWords());
        return new CrmException(failure);
    }

    @Override
    public void close() {
        http.close();
    }
}
