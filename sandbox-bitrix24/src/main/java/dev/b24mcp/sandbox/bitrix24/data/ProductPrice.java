package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a product costs before and after its tax and its discount.
 *
 * @param price what is paid for one, tax and discount included
 * @param discount in percent
 * @param tax in percent
 */
record ProductPrice(BigDecimal price, BigDecimal discount, BigDecimal tax) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static ProductPrice of(Row row) {
        return new ProductPrice(number(row, "PRICE"), number(row, "DISCOUNT_RATE"), number(row, "TAX_RATE"));
    }

    private static BigDecimal number(Row row, String field) {
        return row.get(field) instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }

    void writeTo(Row row) {
        var withTax = HUNDRED.add(tax);
        var exclusive = price.multiply(HUNDRED).divide(withTax, 2, RoundingMode.HALF_UP);
        var left = HUNDRED.subtract(discount);
        var netto = left.signum() == 0 ? exclusive : exclusive.multiply(HUNDRED).divide(left, 2, RoundingMode.HALF_UP);
        row.set("PRICE", price)
                .set("PRICE_EXCLUSIVE", exclusive)
                .set("PRICE_NETTO", netto)
                .set("PRICE_BRUTTO", netto.multiply(withTax).divide(HUNDRED, 2, RoundingMode.HALF_UP))
                .set("PRICE_ACCOUNT", price)
                .set("DISCOUNT_SUM", netto.subtract(exclusive))
                .set("DISCOUNT_RATE", discount)
                .set("TAX_RATE", tax)
                .setIfEmpty("DISCOUNT_TYPE_ID", 2L)
                .setIfEmpty("TAX_INCLUDED", "Y")
                .setIfEmpty("QUANTITY", BigDecimal.ONE);
    }
}
