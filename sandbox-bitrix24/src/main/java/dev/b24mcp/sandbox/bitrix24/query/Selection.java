package dev.b24mcp.sandbox.bitrix24.query;

import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which fields a row is answered with. */
public final class Selection {
    private Selection() {}

    /**
     * Names and the masks {@code *} (all but user fields and multifields) and {@code UF_*}. Unknown names are ignored, and
     * when nothing else is left the row is answered as if both masks had been given.
     */
    public static List<Field> parse(Collection<? extends @Nullable Object> given, Schema schema) {
        Set<String> names = given.stream().map(String::valueOf).collect(Collectors.toSet());
        var fields = schema.fields().stream()
                .filter(field -> !field.is(Trait.UNLISTED))
                .filter(field -> names.contains(field.name())
                        || (names.contains("*") && isBase(field))
                        || (names.contains("UF_*") && field.is(Trait.DYNAMIC)))
                .toList();
        return fields.isEmpty() ? everything(schema) : withId(fields, schema);
    }

    /** Multifields are kept apart and found by the record's number, so it is answered along with them. */
    private static List<Field> withId(List<Field> fields, Schema schema) {
        var id = schema.field("ID");
        boolean joined = fields.stream().anyMatch(field -> field.is(Trait.MULTIFIELD));
        return !joined || fields.contains(id)
                ? fields
                : Stream.concat(Stream.of(id), fields.stream()).toList();
    }

    public static List<Field> everything(Schema schema) {
        return schema.fields().stream()
                .filter(field -> !field.is(Trait.UNLISTED) && !field.is(Trait.MULTIFIELD))
                .toList();
    }

    private static boolean isBase(Field field) {
        return !field.is(Trait.DYNAMIC) && !field.is(Trait.MULTIFIELD);
    }
}
