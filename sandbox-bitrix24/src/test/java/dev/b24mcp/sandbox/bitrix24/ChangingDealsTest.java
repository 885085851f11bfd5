package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deals changed from inside the process. */
class ChangingDealsTest {
    private static final int DEALS = 6_000;

    private final TestPortal portal =
            TestPortal.start(settings -> settings.withVolume(volume -> volume.withDeals(DEALS)));
    private final SandboxDeals deals = portal.portal().deals();

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void whatIsChangedInsideShowsOutside() {
        long id = deals.add(Map.of("TITLE", "Новая"));
        assertThat(deals.count()).isEqualTo(DEALS + 1);
        deals.update(id, Map.of("STAGE_ID", "WON"));
        var deal = portal.call("crm.deal.get", "{'id':" + id + "}").result();
        assertThat(deal.path("TITLE").asText()).isEqualTo("Новая");
        assertThat(deal.path("CLOSED").asText()).isEqualTo("Y");
        deals.delete(id);
        assertThat(portal.call("crm.deal.list").body().path("total").asInt()).isEqualTo(DEALS);
        assertThatThrownBy(() -> deals.delete(id)).isInstanceOf(PortalError.class);
    }

    @Test
    void whoReadsByIdMissesNothingAndSeesNothingTwiceWhileOthersWrite() throws InterruptedException {
        var writing = new CountDownLatch(1);
        var read = new AtomicBoolean();
        var writer = Thread.ofPlatform().start(() -> {
            for (long id = 1; id < DEALS && !read.get(); id += 3) {
                deals.delete(id);
                deals.update(id + 1, Map.of("TITLE", "Changed"));
                deals.add(Map.of());
                writing.countDown();
            }
        });
        writing.await();
        Set<Long> seen = new HashSet<>();
        long last = 0;
        while (last < DEALS) {
            var rows = portal.call("crm.deal.list", "{'select':['ID'],'start':-1,'filter':{'>ID':" + last + "}}")
                    .result();
            assertThat(rows).isNotEmpty();
            for (var row : rows) {
                last = row.path("ID").asLong();
                assertThat(seen.add(last)).isTrue();
            }
        }
        read.set(true);
        writer.join();
        assertThat(seen)
                .containsAll(LongStream.rangeClosed(1, DEALS)
                        .filter(id -> id % 3 != 1)
                        .boxed()
                        .toList());
    }
}
