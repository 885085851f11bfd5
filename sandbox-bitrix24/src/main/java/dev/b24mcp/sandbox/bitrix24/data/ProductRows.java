package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What a deal or a lead is about, worked out from its number: none to three products. */
public final class ProductRows {
    private static final Schema SCHEMA = Schema.of("productrow");
    private static final int MOST = 4;
    private static final BigDecimal TAX = new BigDecimal("1.20");

    private final List<String> goods;

    ProductRows(Words words) {
        this.goods = words.goods();
    }

    /**
     * The products of one record.
     *
     * @param ownerType the letter for its kind, D or L
     */
    public Table of(String ownerType, Row owner) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < owner.id() % MOST; i++) {
            rows.add(row(ownerType, owner, i));
        }
        return new Table(SCHEMA, rows);
    }

    private Row row(String ownerType, Row owner, int position) {
        int product = (int) ((owner.id() * 7 + position * 3L) % goods.size());
        var price = BigDecimal.valueOf(10_000L + 1_500L * product, 2).multiply(BigDecimal.valueOf(position + 1L));
        var exclusive = price.divide(TAX, 2, RoundingMode.HALF_UP);
        return new Row(SCHEMA, owner.id() * MOST + position)
                .set("OWNER_ID", owner.id())
                .set("OWNER_TYPE", ownerType)
                .set("PRODUCT_ID", 501L + product)
                .set("PRODUCT_NAME", goods.get(product))
                .set("PRICE", price)
                .set("PRICE_EXCLUSIVE", exclusive)
                .set("PRICE_NETTO", exclusive)
                .set("PRICE_BRUTTO", price)
                .set("PRICE_ACCOUNT", price)
                .set("QUANTITY", BigDecimal.valueOf(1 + owner.id() % 3))
                .set("DISCOUNT_TYPE_ID", 2L)
                .set("DISCOUNT_RATE", Money.NONE)
                .set("DISCOUNT_SUM", Money.NONE)
                .set("TAX_RATE", BigDecimal.valueOf(20))
                .set("TAX_INCLUDED", "Y")
                .set("CUSTOMIZED", "N")
                .set("MEASURE_CODE", 796L)
                .set("MEASURE_NAME", "шт")
                .set("SORT", (position + 1) * 10L)
                .set("XML_ID", "")
                .set("TYPE", 1L);
    }
}
