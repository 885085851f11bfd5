package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.query.Filter;
import dev.b24mcp.sandbox.bitrix24.query.Grammar;
import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** crm.{deal,lead,contact,company}.userfield.{list,get}: the fields a firm added to one kind of record. */
final class UserFieldMethods {
    private static final Schema SCHEMA = Schema.of("userfield");
    private static final List<String> LABELS = List.of("EDIT_FORM_LABEL", "LIST_COLUMN_LABEL", "LIST_FILTER_LABEL");
    private static final int FIELDS_OF_ONE_KIND = 100;

    private final String entity;
    private final Schema described;
    private final Table fields;
    private final ZoneId zone;

    /**
     * The user fields of one kind of record.
     *
     * @param entity as the methods' names have it, crm.deal
     * @param number tells the kinds of records apart, so that no two fields have the same ID
     */
    UserFieldMethods(String entity, int number, Schema described, ZoneId zone) {
        this.entity = entity;
        this.described = described;
        this.zone = zone;
        var rows = new ArrayList<Row>();
        described.fields().stream()
                .filter(field -> field.is(Trait.DYNAMIC))
                .forEach(field -> rows.add(row(field, number * FIELDS_OF_ONE_KIND + rows.size() + 1L)));
        this.fields = new Table(SCHEMA, rows);
    }

    private Row row(Field field, long id) {
        return new Row(SCHEMA, id)
                .set("ENTITY_ID", entity.toUpperCase(Locale.ROOT).replace('.', '_'))
                .set("FIELD_NAME", field.name())
                .set("USER_TYPE_ID", field.type())
                .set("SORT", 100L)
                .set("MULTIPLE", field.is(Trait.MULTIPLE) ? "Y" : "N")
                .set("MANDATORY", "N")
                .set("SHOW_FILTER", "E")
                .set("SHOW_IN_LIST", "Y")
                .set("EDIT_IN_LIST", "Y")
                .set("IS_SEARCHABLE", "N");
    }

    void addTo(MethodTable table) {
        table.add(entity + ".userfield.list", this::list);
        table.add(entity + ".userfield.get", this::get);
    }

    /** All of them at once; the condition LANG asks for the labels in that language. */
    private Answer list(Parameters parameters) {
        var given = parameters.array("filter");
        boolean labelled = given.containsKey("LANG");
        var filter = Filter.parse(given, SCHEMA, Grammar.CLASSIC, zone);
        var ordering = Ordering.parse(parameters.array("order"), SCHEMA).orElse(Ordering.byId(SCHEMA, false));
        var found = ordering.sort(
                fields.rows().stream()
                        .filter(row -> filter.test(row, Reading.STORED))
                        .toList(),
                Reading.STORED);
        return new Answer(found.stream().map(row -> field(row, labelled)).toList(), null, found.size());
    }

    private Answer get(Parameters parameters) {
        long id = parameters
                .number("id")
                .filter(number -> number > 0)
                .orElseThrow(() -> PortalError.classic("ID is not defined or invalid."));
        var row = fields.find(id)
                .orElseThrow(
                        () -> new PortalError(400, "ERROR_NOT_FOUND", "The entity with ID '" + id + "' is not found."));
        return Answer.of(field(row, true));
    }

    private Map<String, @Nullable Object> field(Row row, boolean labelled) {
        var field = new LinkedHashMap<String, @Nullable Object>();
        var values = new ClassicValues(zone);
        SCHEMA.fields().forEach(part -> field.put(part.name(), values.of(part, row.get(part))));
        var about = described.field(row.text("FIELD_NAME"));
        field.put("SETTINGS", settings(about));
        if (labelled) {
            LABELS.forEach(label -> field.put(label, about.title()));
        }
        if (about.details().get("items") instanceof List<?> items) {
            field.put(
                    "LIST",
                    Stream.iterate(0, i -> i + 1)
                            .limit(items.size())
                            .map(i -> item(items.get(i), i))
                            .toList());
        }
        return field;
    }

    private static Map<String, Object> settings(Field field) {
        return switch (field.type()) {
            case "enumeration" -> Map.of("DISPLAY", "LIST", "LIST_HEIGHT", 1);
            case "boolean" -> Map.of("DEFAULT_VALUE", 0, "DISPLAY", "CHECKBOX");
            case "money" -> Map.of("DEFAULT_VALUE", "");
            default -> Map.of("SIZE", 20, "ROWS", 1);
        };
    }

    private static Map<String, Object> item(@Nullable Object described, int position) {
        var item = new LinkedHashMap<String, Object>();
        PhpArrays.map(described).forEach((key, value) -> item.put(key, String.valueOf(value)));
        item.put("SORT", String.valueOf((position + 1) * 10));
        item.put("DEF", "N");
        item.put("XML_ID", "item" + item.get("ID"));
        return item;
    }
}
