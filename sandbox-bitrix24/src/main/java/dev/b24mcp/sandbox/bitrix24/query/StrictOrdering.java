package dev.b24mcp.sandbox.bitrix24.query;

import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The universal family's sorting, which refuses what the classic one ignores. */
public final class StrictOrdering {
    private static final Set<String> DIRECTIONS = Set.of("ASC", "DESC");

    private StrictOrdering() {}

    public static Ordering parse(Map<String, @Nullable Object> given, Function<String, Optional<Field>> fields) {
        var keys = new ArrayList<Ordering.Key>();
        given.forEach((name, direction) -> {
            var field = fields.apply(name)
                    .filter(known -> !known.is(Trait.MULTIPLE))
                    .orElseThrow(() -> refused("field '" + name + "' is not allowed in order"));
            var wanted = String.valueOf(direction).toUpperCase(Locale.ROOT);
            if (!DIRECTIONS.contains(wanted)) {
                throw refused("allowed sort directions are `ASC, DESC`. But got '" + direction + "' for field '" + name
                        + "'");
            }
            keys.add(new Ordering.Key(field, wanted.equals("DESC")));
        });
        return new Ordering(keys);
    }

    private static PortalError refused(String reason) {
        return new PortalError(400, "INVALID_ARG_VALUE", "Invalid order: " + reason);
    }
}
