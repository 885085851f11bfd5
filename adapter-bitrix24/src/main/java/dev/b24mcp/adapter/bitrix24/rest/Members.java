package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.domain.crm.CrmException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of an object in an answer. */
public final class Members {

    private Members() {}

    /**
     * The members by name, in their order.
     *
     * @param value a part of an answer
     * @throws CrmException when that part is no object
     */
    public static Map<String, @Nullable Object> of(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw UnexpectedAnswer.exception();
        }
        var members = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, member) -> members.put(String.valueOf(name), member));
        return members;
    }
}
