package dev.b24mcp.domain.crm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link RecordQuery}.
 *
 * @param records at most {@code limit} records, none twice
 * @param total how many records match in all, where the provider says so
 * @param next the {@code start} that continues this answer without a gap, present only when records were asked for and
 *     others remain
 * @param answer the same in the provider's own shape, as plain Java values: its envelope with these records in it, and with
 *     {@code total} and {@code next} under those names
 */
public record RecordPage(
        List<CrmRecord> records, OptionalLong total, OptionalInt next, Map<String, @Nullable Object> answer) {

    // spelt out, because a compact constructor's parameters lose their nullness in the class file
    public RecordPage(
            List<CrmRecord> records, OptionalLong total, OptionalInt next, Map<String, @Nullable Object> answer) {
        this.records = List.copyOf(records);
        this.total = total;
        this.next = next;
        this.answer = Collections.unmodifiableMap(new LinkedHashMap<>(answer));
    }
}
