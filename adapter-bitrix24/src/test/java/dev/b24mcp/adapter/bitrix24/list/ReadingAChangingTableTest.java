package dev.b24mcp.adapter.bitrix24.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.Bitrix24Gateway;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.adapter.bitrix24.support.Sandbox;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.RecordSet;
import dev.b24mcp.domain.crm.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records come and go while others are read: those that were there all the time come once each. */
@Timeout(300)
class ReadingAChangingTableTest {

    private static final int DEALS = 20_000;
    private static final int ROUNDS = 2;

    /** So many come, and so many go, while one reading goes on. */
    private static final int CHANGES = 500;

    private static final List<String> SELECT = List.of("ID", "TITLE");

    private final Sandbox sandbox = new Sandbox(settings -> settings.withVolume(volume -> volume.withDeals(DEALS)));
    private final Bitrix24Gateway gateway = sandbox.gateway();

    /** What is there and stays. */
    private final TreeSet<Long> lasting = new TreeSet<>();

    /** What may be there or not. */
    private final ConcurrentSkipListSet<Long> fleeting = new ConcurrentSkipListSet<>();

    /** Those of them that were deleted. */
    private final ConcurrentSkipListSet<Long> gone = new ConcurrentSkipListSet<>();

    /** Where the identifiers lie. */
    enum Density {
        EVEN,
        FEW_THEN_MANY,
        MANY_THEN_FEW,
        CLUSTERS,
        A_CLUSTER_IN_A_DESERT;

        boolean exists(long id) {
            return switch (this) {
                case EVEN -> true;
                case FEW_THEN_MANY -> id > 15_000 || id % 500 == 0;
                case MANY_THEN_FEW -> id < 5_000 || id % 500 == 0;
                case CLUSTERS -> id % 4_000 < 900;
                case A_CLUSTER_IN_A_DESERT -> id == 2 || id == DEALS || (id > 9_000 && id < 12_700);
            };
        }
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void anExportLosesAndDoublesNothing(Density density) throws Exception {
        thinOut(density);

        for (int round = 0; round < ROUNDS; round++) {
            var exported = new ArrayList<Long>();
            whileDealsComeAndGo(() -> gateway.export(
                    new RecordSet(EntityType.DEAL, List.of(), SELECT),
                    records -> records.forEach(record -> exported.add(id(record))),
                    CallContext.UNWATCHED));
            assertThat(exported).doesNotHaveDuplicates();
            assertThat(lasting).isSubsetOf(exported);
            assertThat(known()).containsAll(exported);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EVEN", "CLUSTERS"})
    void anExportWithAFilterLosesAndDoublesNothing(Density density) throws Exception {
        thinOut(density);
        var third = Queries.conditions(Map.of(">=ID", "3000", "<ID", "17001"));
        var wanted = lasting.subSet(3_000L, true, 17_000L, true);

        var exported = new ArrayList<Long>();
        whileDealsComeAndGo(() -> gateway.export(
                new RecordSet(EntityType.DEAL, third, SELECT),
                records -> records.forEach(record -> exported.add(id(record))),
                CallContext.UNWATCHED));

        assertThat(exported).doesNotHaveDuplicates().allMatch(id -> id >= 3_000 && id <= 17_000);
        assertThat(wanted).isSubsetOf(exported);
    }

    @ParameterizedTest
    @EnumSource(names = {"EVEN", "CLUSTERS"})
    void aLongListFromTheOldestOnLosesAndDoublesNothing(Density density) throws Exception {
        thinOut(density);

        for (int round = 0; round < ROUNDS; round++) {
            var listed = new ArrayList<Long>();
            whileDealsComeAndGo(() -> listed.addAll(list(Queries.ascending("ID"))));
            assertThat(listed).isSorted().doesNotHaveDuplicates();
            assertThat(lasting.headSet(listed.getLast(), true)).isSubsetOf(listed);
            assertThat(known()).containsAll(listed);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EVEN", "CLUSTERS"})
    void aLongListFromTheNewestOnLosesAndDoublesNothing(Density density) throws Exception {
        thinOut(density);

        for (int round = 0; round < ROUNDS; round++) {
            var listed = new ArrayList<Long>();
            whileDealsComeAndGo(() -> listed.addAll(list(Queries.descending("ID"))));
            assertThat(listed.reversed()).isSorted().doesNotHaveDuplicates();
            assertThat(lasting.subSet(listed.getLast(), true, listed.getFirst(), true))
                    .isSubsetOf(listed);
        }
    }

    /** Offsets cannot see what has moved past them, but nothing that comes may come twice. */
    @Test
    void aListInAnotherOrderDoublesNothing() throws Exception {
        thinOut(Density.EVEN);
        var listed = new ArrayList<Long>();

        whileDealsComeAndGo(() -> listed.addAll(list(Queries.ascending("TITLE"))));

        assertThat(listed).hasSize(5_000).doesNotHaveDuplicates();
    }

    private List<Long> list(Sort order) {
        var query = new RecordQuery(EntityType.DEAL, List.of(), SELECT, List.of(order), 0, 5_000);
        return gateway.list(query, CallContext.UNWATCHED).records().stream()
                .map(ReadingAChangingTableTest::id)
                .toList();
    }

    private void thinOut(Density density) {
        LongStream.rangeClosed(1, DEALS).forEach(id -> {
            if (!density.exists(id)) {
                sandbox.portal().deals().delete(id);
            } else if (id % 3 == 1) {
                fleeting.add(id);
            } else {
                lasting.add(id);
            }
        });
    }

    /** Two threads change the table from before the reading begins until after it has ended. */
    private void whileDealsComeAndGo(Runnable reading) throws InterruptedException {
        var over = new AtomicBoolean();
        var begun = new CountDownLatch(2);
        var adding = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < CHANGES && !over.get(); i++) {
                fleeting.add(sandbox.portal().deals().add(Map.of("TITLE", "new")));
                begun.countDown();
            }
        });
        var deleting = Thread.ofPlatform().start(() -> {
            var chance = new SplittableRandom(24);
            var doomed = new ArrayList<>(fleeting);
            for (int i = 0; i < CHANGES && !over.get() && !doomed.isEmpty(); i++) {
                var id = doomed.remove(chance.nextInt(doomed.size()));
                if (gone.add(id)) {
                    sandbox.portal().deals().delete(id);
                }
                begun.countDown();
            }
            begun.countDown();
        });
        try {
            begun.await();
            reading.run();
        } finally {
            over.set(true);
            adding.join();
            deleting.join();
        }
    }

    private Set<Long> known() {
        var known = new TreeSet<>(lasting);
        known.addAll(fleeting);
        return known;
    }

    private static long id(CrmRecord record) {
        return Long.parseLong(String.valueOf(record.fields().get("ID")));
    }
}
