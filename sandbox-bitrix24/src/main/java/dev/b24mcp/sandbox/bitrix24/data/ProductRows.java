package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a deal or a lead is about: none to three products worked out from its number, and those added since. */
public final class ProductRows {
    private static final Schema SCHEMA = Schema.of("productrow");
    private static final int MOST = 4;
    private static final BigDecimal TAX = new BigDecimal("1.20");

    /** The numbers of added rows begin where no record's own ever get to. */
    private static final long FIRST_ADDED = 100_000_001;

    private static final long FIRST_PRODUCT = 501;

    private final List<String> goods;
    private final Map<Owner, List<Row>> added = new ConcurrentHashMap<>();
    private final AtomicLong nextAdded = new AtomicLong(FIRST_ADDED);

    private record Owner(String type, long id) {}

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
        rows.addAll(added.getOrDefault(new Owner(ownerType, owner.id()), List.of()));
        return new Table(SCHEMA, rows);
    }

    /**
     * One product more.
     *
     * @param told sets what is known of it; what follows from that is worked out here
     */
    public Row add(String ownerType, Row owner, Consumer<Row> told) {
        var row = new Row(SCHEMA, nextAdded.getAndIncrement())
                .set("OWNER_ID", owner.id())
                .set("OWNER_TYPE", ownerType);
        told.accept(row);
        row.setIfEmpty("PRODUCT_ID", 0L)
                .setIfEmpty("PRODUCT_NAME", name(row.number("PRODUCT_ID")))
                .setIfEmpty("MEASURE_CODE", 796L)
                .setIfEmpty("MEASURE_NAME", "шт")
                .setIfEmpty("SORT", 0L)
                .setIfEmpty("XML_ID", "")
                .set("CUSTOMIZED", "Y")
                .set("TYPE", 1L);
        ProductPrice.of(row).writeTo(row);
        added.merge(
                new Owner(ownerType, owner.id()),
                List.of(row),
                (present, more) ->
                        Stream.concat(present.stream(), more.stream()).toList());
        return row;
    }

    private String name(long product) {
        long index = product - FIRST_PRODUCT;
        return index >= 0 && index < goods.size() ? goods.get((int) index) : "";
    }

    private Row row(String ownerType, Row owner, int position) {
        int product = (int) ((owner.id() * 7 + position * 3L) % goods.size());
        var price = BigDecimal.valueOf(10_000L + 1_500L * product, 2).multiply(BigDecimal.valueOf(position + 1L));
        var exclusive = price.divide(TAX, 2, RoundingMode.HALF_UP);
        return new Row(SCHEMA, owner.id() * MOST + position)
                .set("OWNER_ID", owner.id())
                .set("OWNER_TYPE", ownerType)
                .set("PRODUCT_ID", FIRST_PRODUCT + product)
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
