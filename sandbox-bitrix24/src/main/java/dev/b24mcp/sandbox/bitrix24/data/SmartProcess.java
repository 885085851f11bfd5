package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Instant;
import java.util.List;

/** A kind of record the firm made up for itself, and its records. */
public record SmartProcess(Definition definition, Instant created, Table items) {

    /**
     * What the firm made up.
     *
     * @param subjects what the records' titles begin with
     */
    public record Definition(
            long id,
            String title,
            String code,
            long entityTypeId,
            boolean categoriesEnabled,
            List<Category> categories,
            List<String> subjects,
            List<Field> userFields) {}

    /** One of its funnels. */
    public record Category(long id, String name, int sort, boolean isDefault) {}
}
