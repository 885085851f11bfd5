package dev.b24mcp.sandbox.bitrix24.table;

/** A record that another one is about: a type of the CRM's and a number. */
public record Binding(long ownerTypeId, long ownerId) {}
