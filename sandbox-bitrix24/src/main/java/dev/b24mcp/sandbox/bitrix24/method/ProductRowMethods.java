package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.ProductRows;
import dev.b24mcp.sandbox.bitrix24.data.SampleData;
import dev.b24mcp.sandbox.bitrix24.item.ItemField;
import dev.b24mcp.sandbox.bitrix24.item.ItemType;
import dev.b24mcp.sandbox.bitrix24.item.ItemValues;
import dev.b24mcp.sandbox.bitrix24.query.GroupedFilter;
import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Query;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.query.StrictOrdering;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** crm.item.productrow.list and crm.{deal,lead}.productrows.get: the same rows, each in its family's dialect. */
final class ProductRowMethods {
    private static final Set<String> STRINGS = Set.of("ID", "OWNER_ID");

    private final Map<String, Table> owners;
    private final ProductRows products;
    private final ZoneId zone;
    private final ItemValues values;

    ProductRowMethods(SampleData data, ZoneId zone) {
        this.owners = Map.of("D", data.deals(), "L", data.leads());
        this.products = data.productRows();
        this.zone = zone;
        this.values = new ItemValues(zone);
    }

    void addTo(MethodTable table) {
        table.add("crm.item.productrow.list", this::list);
        table.add("crm.deal.productrows.get", parameters -> classic(parameters, "D"));
        table.add("crm.lead.productrows.get", parameters -> classic(parameters, "L"));
    }

    private Answer classic(Parameters parameters, String ownerType) {
        long id = parameters
                .number("id")
                .filter(number -> number > 0)
                .orElseThrow(() -> PortalError.classic("The parameter id is invalid or not defined."));
        var owner = Optional.ofNullable(owners.get(ownerType)).flatMap(table -> table.find(id));
        if (owner.isPresent() && !Visibility.covers(owner.get())) {
            throw PortalError.classic("Access denied");
        }
        return Answer.of(owner.map(row -> products.of(ownerType, row)).map(Table::rows).stream()
                .flatMap(List::stream)
                .map(this::classic)
                .toList());
    }

    /** Numbers but for the identifiers and the price in the currency of reports. */
    private Map<String, @Nullable Object> classic(Row row) {
        var written = new LinkedHashMap<String, @Nullable Object>();
        row.schema()
                .fields()
                .forEach(field -> written.put(
                        field.name(),
                        STRINGS.contains(field.name())
                                ? String.valueOf(row.get(field))
                                : values.of(field, row.get(field))));
        if (row.get("PRICE_ACCOUNT") instanceof BigDecimal price) {
            written.put("PRICE_ACCOUNT", String.format(Locale.ROOT, "%.8f", price));
        }
        written.put("ORIGINAL_PRODUCT_NAME", row.get("PRODUCT_NAME"));
        List.of("PRODUCT_DESCRIPTION", "RESERVE_ID", "DATE_RESERVE_END", "RESERVE_QUANTITY")
                .forEach(none -> written.put(none, null));
        return written;
    }

    private Answer list(Parameters parameters) {
        var given = parameters.array("filter");
        var owner = owner(new Parameters(given));
        var rows = new ItemType(0, "", owner);
        Function<String, Optional<Field>> fields = name -> rows.find(name).map(ItemField::field);
        var filter = new GroupedFilter(fields, owner.schema(), Reading.STORED, zone).parse(given);
        var ordering =
                StrictOrdering.parse(parameters.array("order"), fields).orElse(Ordering.byId(owner.schema(), false));
        var page = new Query(filter, ordering, parameters.number("start").orElse(0L)).runExactly(owner, Reading.STORED);
        return page.answer(Map.of(
                "productRows",
                page.rows().stream().map(row -> universal(rows, row)).toList()));
    }

    /** Rows are only ever asked for by whom they belong to. */
    private Table owner(Parameters filter) {
        var type = filter.text("=ownerType").isEmpty() ? filter.text("ownerType") : filter.text("=ownerType");
        var id = filter.number("=ownerId").or(() -> filter.number("ownerId"));
        if (!owners.containsKey(type) || id.isEmpty()) {
            throw new PortalError(400, "100", "Could not find value for parameter {filter} (internal error)");
        }
        return products.of(type, owner(type, id.get()));
    }

    /** The record that has the products, which the caller must see. */
    Row owner(String type, long id) {
        var table = owners.get(type);
        if (table == null) {
            throw new PortalError(
                    400, "ENTITY_TYPE_NOT_SUPPORTED", "Working with this type of objects is not supported");
        }
        var owner = table.find(id).orElseThrow(() -> new PortalError(400, "OWNER_NOT_FOUND", "Owner was not found"));
        if (!Visibility.covers(owner)) {
            throw new PortalError(400, "ACCESS_DENIED", "Access denied");
        }
        return owner;
    }

    Map<String, @Nullable Object> universal(Row row) {
        return universal(new ItemType(0, "", new Table(row.schema(), List.of())), row);
    }

    private Map<String, @Nullable Object> universal(ItemType type, Row row) {
        var written = new LinkedHashMap<String, @Nullable Object>();
        type.fields().forEach(field -> written.put(field.name(), values.of(field.field(), row.get(field.field()))));
        return written;
    }
}
