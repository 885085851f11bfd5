package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.event.PortalEvents;
import dev.b24mcp.sandbox.bitrix24.item.ItemType;
import dev.b24mcp.sandbox.bitrix24.table.Row;

/** What is told of changes to items, and what is remembered of them, whichever family made them. */
record ItemChanges(PortalEvents events, StageMoves moves) {

    void added(ItemType type, Row row) {
        events.raise(name(type) + "ADD", row.id());
    }

    void updated(ItemType type, Row before, Row after) {
        moves.moved(type, before, after);
        events.raise(name(type) + "UPDATE", after.id());
    }

    void deleted(ItemType type, long id) {
        events.raise(name(type) + "DELETE", id);
    }

    private static String name(ItemType type) {
        return switch ((int) type.id()) {
            case (int) ItemType.LEAD -> "ONCRMLEAD";
            case (int) ItemType.DEAL -> "ONCRMDEAL";
            case (int) ItemType.CONTACT -> "ONCRMCONTACT";
            case (int) ItemType.COMPANY -> "ONCRMCOMPANY";
            default -> "ONCRMDYNAMICITEM";
        };
    }
}
