package dev.b24mcp.adapter.bitrix24.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.Bitrix24Gateway;
import dev.b24mcp.adapter.bitrix24.support.Sandbox;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.RecordSet;
import dev.b24mcp.domain.testkit.WatchedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Deals are made and deleted between the requests of one reading: whatever was there all the time comes, and comes once. */
@Timeout(120)
class ChangingTableTest {

    private static final int DEALS = 6_000;

    private final Sandbox sandbox = new Sandbox(settings -> settings.withVolume(volume -> volume.withDeals(DEALS)));
    private final Bitrix24Gateway gateway = sandbox.gateway();

    /** Each hundredth deal is going to be deleted, the newest first; some of them have been read by then. */
    private final List<Long> doomed = new ArrayList<>(
            LongStream.rangeClosed(1, DEALS).filter(id -> id % 100 == 0).boxed().toList());

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void anExportLosesAndDoublesNothing() {
        var exported = new ArrayList<CrmRecord>();

        gateway.export(
                new RecordSet(EntityType.DEAL, List.of(), List.of("ID")),
                records -> {
                    exported.addAll(records);
                    change();
                },
                CallContext.UNWATCHED);

        assertComplete(exported);
    }

    @Test
    void aListByIdentifierLosesAndDoublesNothing() {
        var query = new RecordQuery(EntityType.DEAL, List.of(), List.of("ID"), List.of(), 0, DEALS);

        var page = gateway.list(query, new WatchedCall((_, _, _) -> change()));

        assertComplete(page.records());
    }

    private void change() {
        for (int i = 0; i < 60; i++) {
            sandbox.portal().deals().add(Map.of("TITLE", "new"));
        }
        for (int i = 0; i < 20 && !doomed.isEmpty(); i++) {
            sandbox.portal().deals().delete(doomed.removeLast());
        }
    }

    private static void assertComplete(List<CrmRecord> records) {
        var ids = records.stream()
                .map(row -> Long.valueOf(String.valueOf(row.fields().get("ID"))))
                .toList();

        assertThat(ids)
                .doesNotHaveDuplicates()
                .containsAll(LongStream.rangeClosed(1, DEALS)
                        .filter(id -> id % 100 != 0)
                        .boxed()
                        .toList());
    }
}
