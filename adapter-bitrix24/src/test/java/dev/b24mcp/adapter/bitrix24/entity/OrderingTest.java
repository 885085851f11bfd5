package dev.b24mcp.adapter.bitrix24.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.b24mcp.adapter.bitrix24.support.Json;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.InvalidQuery;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.Sort;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How each list method wants an ordering to be written. */
class OrderingTest {

    static Stream<EntityType> typesWithAnOrderingMap() {
        return Stream.of(EntityType.DEAL, EntityType.LEAD, EntityType.CONTACT, EntityType.TASK);
    }

    @ParameterizedTest
    @MethodSource("typesWithAnOrderingMap")
    void withoutAnOrderingTheNewestComeFirst(EntityType type) {
        assertThat(order(type)).isEqualTo("{\"ID\":\"DESC\"}");
    }

    @ParameterizedTest
    @MethodSource("typesWithAnOrderingMap")
    void theIdentifierIsAppendedInTheDirectionOfTheLastLevel(EntityType type) {
        assertThat(order(type, Queries.descending("STAGE_ID"), Queries.ascending("TITLE")))
                .isEqualTo("{\"STAGE_ID\":\"DESC\",\"TITLE\":\"ASC\",\"ID\":\"ASC\"}");
        assertThat(order(type, Queries.descending("DEADLINE"))).isEqualTo("{\"DEADLINE\":\"DESC\",\"ID\":\"DESC\"}");
    }

    @ParameterizedTest
    @MethodSource("typesWithAnOrderingMap")
    void anIdentifierThatIsThereStaysWhereItIs(EntityType type) {
        assertThat(order(type, Queries.ascending("ID"), Queries.descending("TITLE")))
                .isEqualTo("{\"ID\":\"ASC\",\"TITLE\":\"DESC\"}");
    }

    @Test
    void usersAreOrderedByTwoTexts() {
        var parameters = Bitrix24Entities.dialect(EntityType.USER)
                .parameters(Queries.sorted(EntityType.USER, Queries.ascending("LAST_NAME")), 0);

        assertThat(parameters)
                .containsEntry("SORT", "LAST_NAME")
                .containsEntry("ORDER", "ASC")
                .doesNotContainKey("order");
    }

    @Test
    void withoutAnOrderingTheNewestUsersComeFirst() {
        var parameters = Bitrix24Entities.dialect(EntityType.USER).parameters(Queries.sorted(EntityType.USER), 0);

        assertThat(parameters).containsEntry("SORT", "ID").containsEntry("ORDER", "DESC");
    }

    @Test
    void usersRefuseASecondLevel() {
        var query = Queries.sorted(EntityType.USER, Queries.ascending("LAST_NAME"), Queries.ascending("NAME"));

        var refusal = catchThrowableOfType(
                CrmException.class,
                () -> Bitrix24Entities.dialect(EntityType.USER).parameters(query, 0));

        assertThat(refusal.failure())
                .isInstanceOfSatisfying(
                        InvalidQuery.class,
                        failure -> assertThat(failure.code()).isEqualTo("ONE_SORT_FIELD"));
    }

    private static String order(EntityType type, Sort... levels) {
        return Json.text(Bitrix24Entities.dialect(type)
                .parameters(Queries.sorted(type, levels), 0)
                .get("order"));
    }
}
