package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.ProductRows;
import dev.b24mcp.sandbox.bitrix24.query.InputValue;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** crm.item.productrow.add: one product more for a deal or a lead. */
record ProductRowWrites(ProductRowMethods rows, ProductRows products, ZoneId zone) {
    private static final List<String> GIVEN = List.of(
            "PRODUCT_ID",
            "PRODUCT_NAME",
            "PRICE",
            "QUANTITY",
            "DISCOUNT_TYPE_ID",
            "DISCOUNT_RATE",
            "TAX_RATE",
            "TAX_INCLUDED",
            "MEASURE_CODE",
            "MEASURE_NAME",
            "SORT",
            "XML_ID");

    void addTo(MethodTable table) {
        table.add("crm.item.productrow.add", this::add);
    }

    private Answer add(Parameters parameters) {
        Missing.require(parameters, "fields");
        var fields = new Parameters(PhpArrays.map(parameters.get("fields")));
        Missing.require(fields, "ownerId");
        Missing.require(fields, "ownerType");
        var type = fields.text("ownerType");
        var owner = rows.owner(type, fields.number("ownerId").orElse(0L));
        var added = products.add(type, owner, row -> filled(row, fields));
        return Answer.of(Map.of("productRow", rows.universal(added)));
    }

    private void filled(Row row, Parameters fields) {
        for (var name : GIVEN) {
            var given = fields.get(CamelCase.of(name));
            if (given != null) {
                try {
                    row.set(name, InputValue.read(row.schema().field(name), given, zone));
                } catch (IllegalArgumentException e) {
                    throw new PortalError(400, "0", "Invalid value for field \"" + CamelCase.of(name) + "\"");
                }
            }
        }
    }
}
