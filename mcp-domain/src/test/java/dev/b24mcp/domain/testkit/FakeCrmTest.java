package dev.b24mcp.domain.testkit;

import static dev.b24mcp.domain.call.CallContext.UNWATCHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordQuery;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The fake keeps the contract too, so tests that use it can be believed. */
class FakeCrmTest extends CrmGatewayContract {

    private static final RecordQuery QUERY =
            new RecordQuery(EntityType.DEAL, List.of(), List.of(FakeCrm.ID), List.of(), 0, 50);

    private final CrmGateway crm = new FakeCrm(RECORDS + 1);

    @Test
    @Timeout(60)
    void aCallThatIsHeldEndsWhenItIsInterrupted() throws Exception {
        var held = new FakeCrm(1);
        var hold = held.holdUntilInterrupted();
        var call = new FutureTask<>(() -> catchThrowableOfType(CrmException.class, () -> held.list(QUERY, UNWATCHED)));
        var thread = Thread.ofVirtual().start(call);
        hold.awaitCall();

        thread.interrupt();

        assertThat(call.get().failure()).isEqualTo(new Unavailable("CANCELLED", ""));
        assertThat(held.queries()).containsExactly(QUERY);
    }

    @Test
    @Timeout(60)
    void aCallThatIsHeldIsAnsweredWhenItIsReleased() throws Exception {
        var held = new FakeCrm(1);
        var hold = held.holdUntilInterrupted();
        var call = new FutureTask<>(() -> held.dictionary(Dictionary.CURRENCIES));
        Thread.ofVirtual().start(call);
        hold.awaitCall();
        assertThat(call.isDone()).isFalse();

        hold.release();

        assertThat(call.get()).isNotEmpty();
        assertThat(held.dictionaryQueries()).containsExactly(Dictionary.CURRENCIES);
        assertThat(held.list(QUERY, UNWATCHED).records()).hasSize(1);
    }

    @Override
    protected CrmGateway gateway() {
        return crm;
    }

    @Override
    protected CrmGateway unreachable() {
        var broken = new FakeCrm(1);
        broken.failWith(new Unavailable("DOWN", ""));
        return broken;
    }

    @Override
    protected String idInQueries(EntityDescription entity) {
        return FakeCrm.ID;
    }

    @Override
    protected String idInRecords(EntityDescription entity) {
        return FakeCrm.ID;
    }
}
