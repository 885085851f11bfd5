package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.domain.crm.CrmException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the rows in an answer. PHP writes an empty map as a list, and a list with a gap as a map. */
public final class Rows {

    private Rows() {}

    /**
     * The rows, each with its values as they came.
     *
     * @param envelope the whole answer
     * @param member the name of the member of {@code result} that holds the rows, {@code null} when {@code result} itself does
     * @throws CrmException when the answer has no rows there
     */
    public static List<Map<String, @Nullable Object>> in(
            Map<String, @Nullable Object> envelope, @Nullable String member) {
        var result = envelope.get("result");
        var rows = member != null && result instanceof Map<?, ?> map ? map.get(member) : result;
        return collection(rows).stream().map(Members::of).toList();
    }

    private static Collection<?> collection(@Nullable Object rows) {
        return switch (rows) {
            case List<?> list -> list;
            case Map<?, ?> numbered when numbered.keySet().stream().allMatch(Rows::isNumber) -> numbered.values();
            case null, default -> throw UnexpectedAnswer.exception();
        };
    }

    private static boolean isNumber(Object key) {
        return key instanceof String text && text.matches("\\d+");
    }
}
