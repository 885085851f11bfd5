package dev.b24mcp.sandbox.bitrix24.event;

/**
 * What an application asked to be told.
 *
 * @param url empty for an offline handler: the application fetches those events itself
 * @param authType on whose behalf, 0 for whoever caused the event
 */
public record EventHandler(String event, String url, long authType, boolean offline) {}
