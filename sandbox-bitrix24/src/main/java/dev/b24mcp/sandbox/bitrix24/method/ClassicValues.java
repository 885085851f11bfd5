package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.WireDates;
import dev.b24mcp.sandbox.bitrix24.table.ContactPoint;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the classic family writes values: strings, null for nothing, but an empty string for no date. */
record ClassicValues(ZoneId zone) {

    @Nullable Object of(Field field, @Nullable Object value) {
        return switch (value) {
            case null -> field.kind() == Kind.DATE || field.kind() == Kind.DATETIME ? "" : null;
            case Instant instant -> WireDates.dateTime(instant, zone);
            case LocalDate date -> WireDates.date(date, zone);
            case Boolean flag -> flag;
            case ContactPoint point -> point(field, point);
            case List<?> list -> list.stream().map(item -> of(field, item)).toList();
            default -> value.toString();
        };
    }

    private static Map<String, String> point(Field field, ContactPoint point) {
        var written = new LinkedHashMap<String, String>();
        written.put("ID", String.valueOf(point.id()));
        written.put("VALUE_TYPE", point.valueType());
        written.put("VALUE", point.value());
        written.put("TYPE_ID", field.name());
        return written;
    }
}
