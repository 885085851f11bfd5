package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.query.Filter;
import dev.b24mcp.sandbox.bitrix24.query.Grammar;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Filters of REST 3.0, {@code [["id",">",5],["status","in",["pending"]]]}: all the conditions must hold. */
record ModernFilter(Schema schema, ZoneId zone) {
    private static final Map<String, String> PREFIXES =
            Map.of("=", "=", "!=", "!=", ">", ">", ">=", ">=", "<", "<", "<=", "<=", "in", "@");

    Filter parse(@Nullable Object given) {
        var filter = Filter.parse(Map.of(), schema, Grammar.CLASSIC, zone);
        for (var item : PhpArrays.list(given)) {
            var condition = PhpArrays.list(item);
            if (condition.size() != 3) {
                throw ModernErrors.invalid("filter", "A condition is a field, an operator and a value");
            }
            var one = condition(String.valueOf(condition.get(0)), String.valueOf(condition.get(1)), condition.get(2));
            filter = filter.and(row -> one.test(row, Reading.STORED));
        }
        return filter;
    }

    private Filter condition(String name, String operator, @Nullable Object value) {
        var field = Optional.ofNullable(ModernTaskWords.FIELDS.get(name))
                .orElseThrow(() -> ModernErrors.unknownField(name));
        var values = PhpArrays.list(value).stream()
                .map(single -> single == null ? "" : ModernTaskWords.value(field, single))
                .toList();
        if (operator.equals("between") && values.size() == 2) {
            return classic(Map.of(">=" + field, values.getFirst(), "<=" + field, values.getLast()));
        }
        var prefix = PREFIXES.get(operator);
        if (prefix == null) {
            throw ModernErrors.of("UNKNOWNFILTEROPERATOR", "Unknown filter operator `" + operator + "`");
        }
        return classic(Map.of(prefix + field, values.size() == 1 ? values.getFirst() : values));
    }

    private Filter classic(Map<String, Object> conditions) {
        return Filter.parse(Map.copyOf(conditions), schema, Grammar.CLASSIC, zone);
    }
}
