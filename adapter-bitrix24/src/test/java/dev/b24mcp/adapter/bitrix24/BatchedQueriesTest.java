package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.support.Failures;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.adapter.bitrix24.support.Sandbox;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.CrmFailure.InvalidQuery;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.RecordSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question in a batch, where it is written as an address, means what it means alone, where it is JSON. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchedQueriesTest {

    private static final List<String> TITLES =
            List.of("Сделка №1", "a&b=c", "1+1", "#5", "100%", "x?y", "[0]", "\"q\"", "💼");

    /** More than a page of each, so that all have to be asked for in batches too. */
    private static final int OF_EACH = 160;

    private final Sandbox sandbox = new Sandbox(
            settings -> settings.withVolume(volume -> volume.withDeals(3_000).withUsers(400)));
    private final Bitrix24Gateway gateway = sandbox.gateway();

    @BeforeAll
    void deals() {
        for (int i = 0; i < OF_EACH; i++) {
            TITLES.forEach(title -> sandbox.portal().deals().add(Map.of("TITLE", title)));
        }
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @MethodSource("titles")
    void everyCharacterOfAValueArrives(String title) {
        assertBatchesFind(EntityType.DEAL, OF_EACH, Map.of("TITLE", title));
        assertBatchesFind(EntityType.DEAL, OF_EACH, Map.of("@TITLE", List.of(title, "none")));
    }

    private static Stream<String> titles() {
        return TITLES.stream();
    }

    @Test
    void listsFlagsNumbersAndNothingArrive() {
        assertBatchesFind(EntityType.DEAL, 3_000, Map.of("!@TITLE", TITLES));
        assertBatchesFind(EntityType.DEAL, 1, Map.of(">OPPORTUNITY", new BigDecimal("1E+3"), "CLOSED", true));
        assertBatchesFind(EntityType.DEAL, 1, new HashMap<>(Map.of("!CONTACT_ID", "")));
        var none = new HashMap<String, @Nullable Object>();
        none.put("=CONTACT_ID", null);
        assertBatchesFind(EntityType.DEAL, 1, none);
        assertBatchesFind(EntityType.USER, 1, Map.of("ACTIVE", true));
        assertBatchesFind(EntityType.TASK, 1, Map.of("REAL_STATUS", List.of("2", "3", "5")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$result[c0][49][ID]", "see $RESULT[c0]"})
    void aValueThatAPortalWouldReplaceIsNotSent(String value) {
        var before = sandbox.portal().journal().size();
        for (var condition : List.of(new Object[] {"%TITLE", value}, new Object[] {"@TITLE", Arrays.asList(value)})) {
            var filter = List.of(Condition.parse(String.valueOf(condition[0]), condition[1]));

            assertThat(Failures.of(gateway, query(EntityType.DEAL, filter)))
                    .isEqualTo(new InvalidQuery("REFERENCE_IN_VALUE", String.valueOf(condition[0])));
            assertThat(Failures.of(() -> export(EntityType.DEAL, filter)))
                    .isEqualTo(new InvalidQuery("REFERENCE_IN_VALUE", String.valueOf(condition[0])));
        }
        assertThat(sandbox.portal().journal()).hasSize(before);
    }

    /** One page alone counts how many there are; the batches, by identifiers and by offsets, bring as many. */
    private void assertBatchesFind(EntityType type, int atLeast, Map<String, @Nullable Object> filter) {
        var conditions = Queries.conditions(filter);
        var before = sandbox.portal().journal().size();
        var listed = gateway.list(query(type, conditions), CallContext.UNWATCHED);

        // the first page is asked for alone, and what is left after the batches too
        assertThat(sandbox.portal()
                        .journal()
                        .subList(before, before + 2)
                        .getLast()
                        .method())
                .as("%s finds %s", filter, listed.total())
                .isEqualTo("batch");
        assertThat(listed.records()).hasSizeGreaterThanOrEqualTo(Math.max(51, atLeast));
        assertThat(listed.total()).hasValue(listed.records().size());
        assertThat(export(type, conditions)).hasSameSizeAs(listed.records());
    }

    private static RecordQuery query(EntityType type, List<Condition> filter) {
        return new RecordQuery(type, filter, List.of("ID"), List.of(), 0, 5_000);
    }

    private List<CrmRecord> export(EntityType type, List<Condition> filter) {
        var records = new ArrayList<CrmRecord>();
        gateway.export(new RecordSet(type, filter, List.of("ID")), records::addAll, CallContext.UNWATCHED);
        return records;
    }
}
