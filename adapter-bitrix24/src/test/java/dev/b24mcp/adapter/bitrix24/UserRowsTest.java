package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.support.Pages;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.adapter.bitrix24.support.Sample;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.RecordPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code user.get} on a portal that ignores {@code select}. */
class UserRowsTest {

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    @BeforeEach
    void theDocumentedUsers() {
        PORTAL.answers("user.get", Sample.of("user.get").responseText());
    }

    @Test
    void rowsAreCutToTheFieldsSelected() {
        var page = users("ID", "NAME", "UF_DEPARTMENT", "NO_SUCH_FIELD");

        assertThat(page.records().getFirst().fields())
                .isEqualTo(Map.of("ID", "1", "NAME", "Vesper", "UF_DEPARTMENT", List.of(1)));
        assertThat(page.answer().get("result"))
                .isEqualTo(page.records().stream().map(row -> row.fields()).toList());
    }

    @Test
    void theSelectionIsSentAllTheSame() {
        users("ID", "NAME");

        assertThat(PORTAL.bodies().getFirst()).containsEntry("select", List.of("ID", "NAME"));
    }

    @Test
    void fieldsKeepThePortalsOrder() {
        assertThat(users("NAME", "ID").records().getFirst().fields().keySet()).containsExactly("ID", "NAME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "UF_*"})
    void aMaskSwitchesTheCuttingOff(String mask) {
        var page = users("ID", mask);

        assertThat(page.answer()).isEqualTo(Sample.of("user.get").response());
    }

    @Test
    void usersAreToldApartByTheIdentifierEvenWhereItIsNotSelected() {
        PORTAL.answers(
                "user.get",
                Pages.envelope(
                        List.of(
                                Map.of("ID", "1", "NAME", "Vesper"),
                                Map.of("ID", "2", "NAME", "Vesper"),
                                Map.of("ID", "1", "NAME", "Vesper")),
                        3,
                        null));

        assertThat(users("NAME").records()).hasSize(2);
    }

    @Test
    void rowsOfOtherKindsAreNotCut() {
        var sample = Sample.of("crm.deal.list");
        PORTAL.answers("crm.deal.list", sample.responseText());

        assertThat(PORTAL.gateway().list(Queries.deals(), CallContext.UNWATCHED).answer())
                .isEqualTo(sample.response());
    }

    private static RecordPage users(String... select) {
        return PORTAL.gateway().list(Queries.selecting(EntityType.USER, select), CallContext.UNWATCHED);
    }
}
