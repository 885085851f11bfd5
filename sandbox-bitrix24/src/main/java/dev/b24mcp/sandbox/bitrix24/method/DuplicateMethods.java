package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.SampleData;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.ContactPoint;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** crm.duplicate.findbycomm: who has this phone or this e-mail address, however it was written. */
final class DuplicateMethods {
    private static final Set<String> TYPES = Set.of("PHONE", "EMAIL");
    private static final int MOST = 20;
    private static final int LONG_DISTANCE = 11;

    private final Map<String, Table> tables = new LinkedHashMap<>();

    DuplicateMethods(SampleData data) {
        tables.put("LEAD", data.leads());
        tables.put("CONTACT", data.contacts());
        tables.put("COMPANY", data.companies());
    }

    void addTo(MethodTable table) {
        table.add("crm.duplicate.findbycomm", this::find);
    }

    private Answer find(Parameters parameters) {
        var type = type(parameters.text("type").toUpperCase(Locale.ROOT));
        var given = PhpArrays.list(parameters.get("values"));
        if (given.isEmpty()) {
            throw new PortalError(400, "Communication values is not defined", "Parameter 'values' is required.");
        }
        var wanted = given.stream()
                .limit(MOST)
                .map(value -> normal(type, String.valueOf(value)))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
        var entity = parameters.text("entity_type").toUpperCase(Locale.ROOT);
        var found = new LinkedHashMap<String, Object>();
        tables.forEach((name, table) -> {
            var ids = entity.isEmpty() || entity.equals(name) ? ids(table, type, wanted) : List.of();
            if (!ids.isEmpty()) {
                found.put(name, ids);
            }
        });
        return Answer.of(PhpArrays.encode(found));
    }

    private static String type(String given) {
        if (given.isEmpty()) {
            throw new PortalError(400, "Communication type is not defined", "Parameter 'type' is required.");
        }
        if (!TYPES.contains(given)) {
            throw new PortalError(
                    400,
                    "Communication type '" + given + "' is not supported in current context",
                    "Parameter 'type' is invalid.");
        }
        return given;
    }

    private static List<Long> ids(Table table, String type, Set<String> wanted) {
        return table.rows().stream()
                .filter(Visibility::covers)
                .filter(row -> row.list(type).stream()
                        .map(ContactPoint.class::cast)
                        .anyMatch(point -> wanted.contains(normal(type, point.value()))))
                .map(Row::id)
                .toList();
    }

    /** Digits only, and the domestic 8 is the international 7. */
    private static String normal(String type, String value) {
        if (type.equals("EMAIL")) {
            return value.strip().toLowerCase(Locale.ROOT);
        }
        var digits = value.replaceAll("\\D", "");
        return digits.length() == LONG_DISTANCE && digits.startsWith("8") ? "7" + digits.substring(1) : digits;
    }
}
