package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Table;

/** What tasks consist of besides themselves. */
public record TaskDetails(Table comments, Table checklistItems, Table elapsedItems, Table history) {}
