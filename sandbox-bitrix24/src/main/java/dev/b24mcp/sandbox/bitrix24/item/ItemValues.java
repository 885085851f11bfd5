package dev.b24mcp.sandbox.bitrix24.item;

import dev.b24mcp.sandbox.bitrix24.rest.WireDates;
import dev.b24mcp.sandbox.bitrix24.table.ContactPoint;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the universal family writes values: numbers as numbers, null for nothing, but 0 for nobody. */
public record ItemValues(ZoneId zone) {
    private static final Set<String> CLIENTS = Set.of("crm_company", "crm_contact");

    public @Nullable Object of(Field field, @Nullable Object value) {
        return switch (value) {
            case null -> nothing(field);
            case Instant instant -> WireDates.dateTime(instant, zone);
            case LocalDate date -> WireDates.date(date, zone);
            case Boolean flag -> flag ? "Y" : "N";
            case BigDecimal number -> plain(number);
            case List<?> list -> list.stream().map(item -> of(field, item)).toList();
            default -> value;
        };
    }

    private static @Nullable Object nothing(Field field) {
        if (field.is(Trait.MULTIPLE)) {
            return List.of();
        }
        return CLIENTS.contains(field.type()) ? 0 : null;
    }

    /** 19000, not 19000.00. */
    private static Object plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() <= 0 ? stripped.longValue() : stripped;
    }

    /** The phones, e-mails and the like of a record, all in one list. */
    public List<Map<String, Object>> multifields(Row row) {
        var points = new ArrayList<Map<String, Object>>();
        for (var field : row.schema().fields()) {
            if (field.is(Trait.MULTIFIELD)) {
                row.list(field.name()).forEach(point -> points.add(point(field, (ContactPoint) point)));
            }
        }
        return points;
    }

    private static Map<String, Object> point(Field field, @Nullable ContactPoint point) {
        var written = new LinkedHashMap<String, Object>();
        if (point != null) {
            written.put("id", point.id());
            written.put("valueType", point.valueType());
            written.put("value", point.value());
            written.put("typeId", field.name());
        }
        return written;
    }
}
