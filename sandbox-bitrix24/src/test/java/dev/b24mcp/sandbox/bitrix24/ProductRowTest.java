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

    @Test
    void anAddedProductIsOneOfTheDealsAndItsPricesAgree() {
        int before =
                PORTAL.call("crm.deal.productrows.get", "{'id':9}").result().size();
        var added = PORTAL.call(
                        "crm.item.productrow.add",
                        "{'fields':{'ownerId':9,'ownerType':'D','productId':501,'price':80000,'quantity':2,"
                                + "'discountRate':20,'taxRate':20}}")
                .result()
                .path("productRow");
        assertThat(added.path("priceExclusive").decimalValue()).isEqualByComparingTo("66666.67");
        assertThat(added.path("priceNetto").decimalValue()).isEqualByComparingTo("83333.34");
        assertThat(added.path("priceBrutto").decimalValue()).isEqualByComparingTo("100000.01");
        assertThat(added.path("discountSum").decimalValue()).isEqualByComparingTo("16666.67");
        assertThat(added.path("productName").asText()).isNotEmpty();
        var rows = PORTAL.call("crm.deal.productrows.get", "{'id':9}").result();
        assertThat(rows).hasSize(before + 1);
        assertThat(rows.get(before).path("ID").asText())
                .isEqualTo(added.path("id").asText());
        assertThat(PORTAL.call("crm.item.productrow.add", "{'fields':{'ownerId':99999,'ownerType':'D'}}")
                        .error())
                .isEqualTo("OWNER_NOT_FOUND");
    }
}
