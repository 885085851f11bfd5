package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.support.Failures;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.CrmFailure.InvalidQuery;
import dev.b24mcp.domain.crm.EntityType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A query that a portal would answer wrongly never reaches it. */
class RefusedQueriesTest {

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    @Test
    void oneOfNothing() {
        assertRefused(Condition.parse("@ID", List.of()), new InvalidQuery("EMPTY_LIST", "@ID"));
    }

    @Test
    void conditionsInConditions() {
        assertRefused(
                Condition.parse("0", Map.of("LOGIC", "OR", "TITLE", "a")), new InvalidQuery("NESTED_FILTER", "0"));
    }

    private static void assertRefused(Condition condition, InvalidQuery failure) {
        assertThat(Failures.of(PORTAL.gateway(), Queries.filtered(EntityType.DEAL, condition)))
                .isEqualTo(failure);
        assertThat(PORTAL.requests()).isEmpty();
    }
}
