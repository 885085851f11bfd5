package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.item.ItemType;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The records comments are written under, by the words used for their kinds. */
record CommentOwners(ItemTypes types) {
    private static final Map<String, Long> KINDS = Map.of(
            "lead", ItemType.LEAD,
            "deal", ItemType.DEAL,
            "contact", ItemType.CONTACT,
            "company", ItemType.COMPANY);

    private static final String SMART_PROCESS = "dynamic_";

    Optional<Row> of(Row comment) {
        return named(comment.text("ENTITY_TYPE"), comment.number("ENTITY_ID"));
    }

    Optional<Row> named(String kind, long id) {
        return type(kind.toLowerCase(Locale.ROOT)).flatMap(type -> type.table().find(id));
    }

    private Optional<ItemType> type(String kind) {
        if (kind.startsWith(SMART_PROCESS)) {
            var number = kind.substring(SMART_PROCESS.length());
            return number.matches("\\d{1,9}") ? types.find(Long.parseLong(number)) : Optional.empty();
        }
        return Optional.ofNullable(KINDS.get(kind)).flatMap(types::find);
    }
}
