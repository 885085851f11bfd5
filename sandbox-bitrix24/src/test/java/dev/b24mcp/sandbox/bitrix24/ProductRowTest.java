package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ProductRowTest {
    private static final TestPortal PORTAL = TestPortal.start();

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    @Test
    void bothFamiliesTellTheSameRowsInTheirOwnWay() {
        var classic = PORTAL.call("crm.deal.productrows.get", "{'id':7}").result();
        var universal = PORTAL.call("crm.item.productrow.list", "{'filter':{'=ownerType':'D','=ownerId':7}}");
        var rows = universal.result().path("productRows");
        assertThat(classic).hasSize(3);
        assertThat(rows).hasSize(3);
        assertThat(universal.body().path("total").asInt()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            assertThat(classic.get(i).path("ID").isTextual()).isTrue();
            assertThat(rows.get(i).path("id").isInt()).isTrue();
            assertThat(classic.get(i).path("PRICE").isNumber()).isTrue();
            assertThat(rows.get(i).path("price")).isEqualTo(classic.get(i).path("PRICE"));
            assertThat(classic.get(i).path("PRICE_ACCOUNT").asText()).matches("\\d+\\.\\d{8}");
        }
    }

    @Test
    void aDealWithoutProductsHasNone() {
        assertThat(PORTAL.call("crm.deal.productrows.get", "{'id':8}").result()).isEmpty();
    }

    @Test
    void rowsAreAskedForByTheirOwner() {
        assertThat(PORTAL.call("crm.item.productrow.list").error()).isEqualTo("100");
        assertThat(PORTAL.call("crm.item.productrow.list", "{'filter':{'=ownerType':'D','=ownerId':99999}}")
                        .error())
                .isEqualTo("OWNER_NOT_FOUND");
        assertThat(PORTAL.call("crm.lead.productrows.get").description())
                .isEqualTo("The parameter id is invalid or not defined.");
    }
}
