package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.WireDates;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How users are written: booleans and whole-number departments among the strings, empty strings for nothing. */
record UserValues(ZoneId zone) {

    /** Without a select a user comes with a few fixed fields and whatever else is filled in. */
    Map<String, Object> whole(Row row) {
        return of(
                row,
                row.schema().fields().stream()
                        .filter(field -> !field.is(Trait.UNLISTED))
                        .filter(field -> field.is(Trait.ALWAYS_SHOWN) || row.get(field) != null)
                        .toList());
    }

    Map<String, Object> of(Row row, List<Field> fields) {
        var user = new LinkedHashMap<String, Object>();
        fields.forEach(field -> user.put(field.name(), value(field, row.get(field))));
        return user;
    }

    private Object value(Field field, @Nullable Object value) {
        if (field.name().equals("TIMESTAMP_X")) {
            return Map.of(); // what the portal makes of a date object it forgets to format
        }
        return switch (value) {
            case null -> "";
            case Boolean flag -> flag;
            case LocalDate date -> WireDates.date(date, zone);
            case Instant instant when field.name().equals("LAST_ACTIVITY_DATE") -> WireDates.plain(instant, zone);
            case Instant instant -> WireDates.dateTime(instant, zone);
            case List<?> list -> list;
            default -> value.toString();
        };
    }
}
