package dev.b24mcp.sandbox.bitrix24.table;

/** How a field's values are kept and compared, whatever the portal calls its type. */
public enum Kind {
    /** {@link Long} or {@link java.math.BigDecimal}. */
    NUMBER,
    /** {@link String}. */
    TEXT,
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.Instant}. */
    DATETIME
}
