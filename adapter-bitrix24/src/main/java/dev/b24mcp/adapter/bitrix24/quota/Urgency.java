package dev.b24mcp.adapter.bitrix24.quota;

/** Who goes first. */
public enum Urgency {
    /** Somebody waits for this one answer. */
    SINGLE,

    /** One of many requests of a long reading, which single ones overtake. */
    BULK
}
