package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.access.UnusableAccessException;
import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import dev.b24mcp.adapter.bitrix24.support.TestSettings;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldRole;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.crm.RecordPage;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.RecordState;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.domain.crm.Sort.Direction;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import dev.b24mcp.sandbox.bitrix24.portal.Quota;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words for states and fields mean on the emulated portal what they are to mean. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VocabularyOnThePortalTest {

    private final SandboxPortal portal =
            SandboxPortal.start(SandboxSettings.defaults().withQuota(Quota.unlimited()));
    private final Bitrix24Gateway gateway = open();

    private Bitrix24Gateway open() {
        try {
            return new Bitrix24Gateway(TestSettings.of(
                    PortalAccess.parse(portal.baseUrl().toString(), portal.webhookToken()),
                    Duration.ofSeconds(10),
                    new RetryPolicy(1, Duration.ofMillis(1), Duration.ofSeconds(10))));
        } catch (UnusableAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @AfterAll
    void stop() {
        gateway.close();
        portal.close();
    }

    Stream<EntityDescription> kinds() {
        return gateway.description().entities().stream()
                .filter(kind -> !kind.vocabulary().states().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void statesPartTheRecords(EntityDescription kind) {
        var all = total(kind, List.of());
        var states = kind.vocabulary().states().values().stream()
                .map(condition -> total(kind, List.of(condition)))
                .toList();

        assertThat(states).allMatch(count -> count > 0 && count < all);
        if (!kind.type().equals(EntityType.USER)) {
            // of users only those who work are told apart
            assertThat(states.stream().mapToLong(Long::longValue).sum()).isEqualTo(all);
        }
    }

    @Test
    void peopleAreListedByTheirFamilyNames() {
        var users = kind(EntityType.USER);
        var family = users.vocabulary().nameFields().getLast();
        var page = list(
                users, List.of(users.vocabulary().state(RecordState.OPEN)), List.of(new Sort(family, Direction.ASC)));

        assertThat(page.records())
                .hasSizeGreaterThan(3)
                .extracting(user -> text(user, family))
                .isSorted();
        assertThat(page.records()).allSatisfy(user -> assertThat(user.fields()).containsEntry("ACTIVE", true));
    }

    @Test
    void rolesChooseRecords() {
        var deals = kind(EntityType.DEAL);
        var deal = list(deals, List.of(), List.of()).records().getFirst();
        for (var role : List.of(FieldRole.RESPONSIBLE, FieldRole.FUNNEL, FieldRole.STAGE)) {
            var field = deals.vocabulary().field(role);
            var same = new Condition(field, Operator.MATCH, text(deal, field));
            assertThat(list(deals, List.of(same), List.of()).records())
                    .as(field)
                    .isNotEmpty()
                    .allMatch(found -> text(found, field).equals(text(deal, field)));
        }
    }

    @Test
    void tasksHaveADeadlineToBeLateFor() {
        var tasks = kind(EntityType.TASK);
        var deadline = tasks.vocabulary().field(FieldRole.DEADLINE);
        var due = List.of(
                tasks.vocabulary().state(RecordState.OPEN),
                new Condition(deadline, Operator.LESS, "2200-01-01T00:00:00+03:00"));

        assertThat(list(tasks, due, List.of(new Sort(deadline, Direction.ASC))).records())
                .isNotEmpty()
                .allSatisfy(task -> assertThat(text(task, "deadline")).isNotEqualTo("null"));
    }

    private EntityDescription kind(EntityType type) {
        return gateway.description().entity(type).orElseThrow();
    }

    private long total(EntityDescription kind, List<Condition> filter) {
        return list(kind, filter, List.of()).total().orElseThrow();
    }

    private RecordPage list(EntityDescription kind, List<Condition> filter, List<Sort> order) {
        return gateway.list(
                new RecordQuery(kind.type(), filter, kind.defaultFields(), order, 0, 50), CallContext.UNWATCHED);
    }

    private static String text(CrmRecord row, String field) {
        return String.valueOf(row.fields().get(field));
    }
}
