package dev.b24mcp.sandbox.bitrix24.data;

/** How many records of each kind there are. */
public record Volume(int deals, int leads, int contacts, int users, int tasks) {}
