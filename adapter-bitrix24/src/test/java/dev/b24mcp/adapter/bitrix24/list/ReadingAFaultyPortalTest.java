package dev.b24mcp.adapter.bitrix24.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.Bitrix24Gateway;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.adapter.bitrix24.support.Sandbox;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.RecordSet;
import dev.b24mcp.sandbox.bitrix24.fault.FaultSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tenth of all calls goes wrong: what is read is whole and right, or it is said that it is not. */
@Timeout(300)
class ReadingAFaultyPortalTest {

    private static final int DEALS = 8_017;
    private static final int ROUNDS = 2;
    private static final List<String> SELECT = List.of("ID", "TITLE");

    private final Sandbox sandbox = new Sandbox(settings -> settings.withVolume(volume -> volume.withDeals(DEALS)));
    private final Bitrix24Gateway gateway = sandbox.gateway();
    private int whole;

    @AfterEach
    void stop() {
        sandbox.close();
    }

    /** Another try, or what came anyway, is enough. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "reset",
                "html502",
                "limit",
                "limit-html",
                "delay=1ms",
                "total=7",
                "total=-7",
                "total=-9000",
                "notime",
                "duplicates",
                "html504",
                "drop",
                "truncate",
                "utf8",
                "huge=1MB",
                "gzip",
                "gzip=unasked"
            })
    void whatPassesIsSurvived(String fault) throws Exception {
        break10Percent(fault);

        readAllSorts();

        assertThat(whole).as("whole readings").isGreaterThan(ROUNDS);
    }

    /** No other try helps. */
    @ParameterizedTest
    @ValueSource(strings = {"expired", "error200", "redirect"})
    void whatLastsIsSaid(String fault) throws Exception {
        break10Percent(fault);

        readAllSorts();
    }

    private void break10Percent(String fault) throws Exception {
        sandbox.portal().faults().add(FaultSyntax.parse(fault + ":10%", 24));
    }

    private void readAllSorts() {
        for (int round = 0; round < ROUNDS; round++) {
            var exported = new ArrayList<Long>();
            if (succeeds(() -> gateway.export(
                    new RecordSet(EntityType.DEAL, List.of(), SELECT),
                    records -> exported.addAll(ids(records)),
                    CallContext.UNWATCHED))) {
                assertThat(exported)
                        .containsExactlyInAnyOrderElementsOf(
                                LongStream.rangeClosed(1, DEALS).boxed().toList());
            }
            assertThat(exported).doesNotHaveDuplicates();
            // ends at the end of a page, just where a wrong count would end too
            listed(5_150, 10_000);
            listed(5_150, 3_000);
            listed(DEALS, 20_000);
        }
    }

    private void listed(long upTo, int limit) {
        var query = new RecordQuery(
                EntityType.DEAL,
                Queries.conditions(Map.of("<=ID", String.valueOf(upTo))),
                SELECT,
                List.of(Queries.ascending("ID")),
                0,
                limit);
        succeeds(() -> assertThat(ids(gateway.list(query, CallContext.UNWATCHED).records()))
                .isEqualTo(
                        LongStream.rangeClosed(1, Math.min(upTo, limit)).boxed().toList()));
    }

    private boolean succeeds(Runnable reading) {
        try {
            reading.run();
            whole++;
            return true;
        } catch (CrmException _) {
            return false;
        }
    }

    private static List<Long> ids(List<CrmRecord> records) {
        return records.stream()
                .map(record -> Long.valueOf(String.valueOf(record.fields().get("ID"))))
                .toList();
    }
}
