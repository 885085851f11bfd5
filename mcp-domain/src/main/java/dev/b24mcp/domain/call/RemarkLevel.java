package dev.b24mcp.domain.call;

/** How grave a remark is, from the least to the most (RFC 5424, as MCP uses it). */
public enum RemarkLevel {
    DEBUG,
    INFO,
    NOTICE,
    WARNING,
    ERROR,
    CRITICAL,
    ALERT,
    EMERGENCY
}
