package dev.b24mcp.sandbox.bitrix24.event;

/**
 * What somebody was told in the messenger.
 *
 * @param from who tells it, 0 for the portal itself
 * @param tag what the sender finds it by
 */
public record Notification(long id, long userId, long from, String message, String tag, String subTag) {}
