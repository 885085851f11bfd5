package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Table;

/** What was arranged, said and written about clients. */
public record Communication(Table activities, Table calls, Table comments) {}
