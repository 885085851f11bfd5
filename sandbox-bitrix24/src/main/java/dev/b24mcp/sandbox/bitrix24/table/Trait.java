package dev.b24mcp.sandbox.bitrix24.table;

/** What sets a field apart from the plain ones. */
public enum Trait {
    REQUIRED,
    READ_ONLY,
    IMMUTABLE,
    MULTIPLE,
    DEPRECATED,
    /** A user field, UF_…. */
    DYNAMIC,
    /** A task's key. */
    PRIMARY,
    /** Phones, e-mails and the like: answered by lists only when named. */
    MULTIFIELD,
    /** The only ones a task list may be ordered by. */
    SORTABLE,
    /** Answered by user.get even when empty. */
    ALWAYS_SHOWN,
    /** Never answered as part of a row. */
    UNLISTED,
    /** Not mentioned by the methods that describe fields. */
    UNDESCRIBED
}
