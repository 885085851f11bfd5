package dev.b24mcp.sandbox.bitrix24.table;

/** One value of a multifield: a phone number or an e-mail address. */
public record ContactPoint(long id, String valueType, String value) {}
